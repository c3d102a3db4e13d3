import type { Factor, FactorList } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { hasPasskeys } from '../../core/passkeys/credentials.ts'
import { icon } from '../../ui/icon.ts'
import { appIcon, infoIcon, keyIcon, mailIcon, phoneIcon, warningIcon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import { codesRow } from './codes-view.ts'
import { appPanel, factorPanel, passkeyPanel } from './factor-panels.ts'
import { faultOf, panelRow, stillRow, taskButton } from './rows-view.ts'
import type { SecurityContext } from './security-context.ts'

const PICTURES: Record<Factor['kind'], string> = { email: mailIcon, sms: phoneIcon, totp: appIcon, passkey: keyIcon }

const TITLES: Record<Factor['kind'], MessageId> = {
  email: 'security.kind.email',
  sms: 'security.kind.sms',
  totp: 'security.kind.totp',
  passkey: 'security.kind.passkey',
}

/** The account's authenticators, what can be added, and advice beside it. */
export function factorsView(context: SecurityContext, list: FactorList): TemplateResult {
  const { say } = context
  return html`<h3>${say('security.factors')}</h3>
    <p class="lead">${say('security.factors.lead')}</p>
    ${list.release ? releaseNotice(context, list.release) : nothing}
    <ul class="rows" role="list">
      ${list.items.map((factor) => factorRow(context, factor))}${codesRow(context, list)}
    </ul>
    ${additions(context, list)}
    <div class="notice info" part="notice">${icon(infoIcon)}<div><b>${say('security.advice')}</b><p>${say('security.advice.text')}</p></div></div>`
}

function factorRow(context: SecurityContext, factor: Factor): TemplateResult {
  const { say, when } = context
  const { id, kind, name, target, addedAt, lastUsedAt } = factor
  const used = lastUsedAt ? say('security.used', { date: when.day(lastUsedAt) }) : say('security.added', { date: when.day(addedAt) })
  const row = { path: PICTURES[kind], title: say(TITLES[kind]), text: html`<bdi>${name ?? target}</bdi> · ${used}` }
  return kind === 'email' ? stillRow(row) : panelRow(context, id, row, () => factorPanel(context, factor))
}

/** One press begins each; what follows stands in its place. */
function additions(context: SecurityContext, { offers, items }: FactorList): TemplateResult {
  const { say } = context
  if (context.panel === 'totp' && context.offer?.kind === 'totp') return appPanel(context, context.offer)
  if (context.panel === 'passkey' && context.offer?.kind === 'passkey') return passkeyPanel(context, context.offer)
  const add = (panel: string, path: string, word: MessageId, begin: () => void) =>
    taskButton(context, panel, html`${icon(path)}${say(word)}`, begin, true)
  return html`<div class="band">
    ${offers.includes('totp') ? add('totp', appIcon, 'security.add.totp', () => context.offerFactor('totp')) : nothing}
    ${offers.includes('passkey') && hasPasskeys() ? add('passkey', keyIcon, 'security.add.passkey', () => context.offerFactor('passkey')) : nothing}
    ${offers.includes('sms') && !items.some(({ kind }) => kind === 'sms') ? add('phone', phoneIcon, 'security.add.sms', context.addPhone) : nothing}
    ${['totp', 'passkey', 'phone'].map((panel) => faultOf(context, panel))}
  </div>`
}

/** Support was told that app and passkey are lost. */
function releaseNotice(context: SecurityContext, { dueAt }: NonNullable<FactorList['release']>): TemplateResult {
  const { say, when } = context
  const cancel = taskButton(
    context,
    'release',
    say('security.release.cancel'),
    () => context.run({ panel: 'release', write: { method: 'DELETE', path: '/factor-release' }, done: 'security.done.release' }),
    true,
  )
  const text = html`${say('security.release.text', { time: when.time(dueAt) })}${cancel}${faultOf(context, 'release')}`
  return html`<div class="inset">${notice('warning', warningIcon, say('security.release'), text)}</div>`
}
