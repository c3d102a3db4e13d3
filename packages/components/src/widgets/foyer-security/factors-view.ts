import type { Factor, FactorList } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { hasPasskeys } from '../../core/passkeys/credentials.ts'
import { icon } from '../../ui/icon.ts'
import { appIcon, infoIcon, keyIcon, mailIcon, phoneIcon, warningIcon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import { appPanel } from './app-panel.ts'
import { codesRow } from './codes-view.ts'
import type { Desk } from './desk.ts'
import { factorPanel } from './factor-panel.ts'
import { faultOf, openingRow, stillRow, taskButton } from './panel-view.ts'
import { passkeyPanel } from './passkey-panel.ts'

const PICTURES: Record<Factor['kind'], string> = { email: mailIcon, sms: phoneIcon, totp: appIcon, passkey: keyIcon }

const TITLES: Record<Factor['kind'], MessageId> = {
  email: 'security.kind.email',
  sms: 'security.kind.sms',
  totp: 'security.kind.totp',
  passkey: 'security.kind.passkey',
}

/** How it is proved that it is them, what can be added, and S-5's advice beside it. */
export function factorsView(desk: Desk, list: FactorList): TemplateResult {
  const { say } = desk
  return html`<h3>${say('security.factors')}</h3>
    <p class="lead">${say('security.factors.lead')}</p>
    ${list.release ? releaseNotice(desk, list.release) : nothing}
    <ul class="rows" role="list">
      ${list.items.map((factor) => factorRow(desk, factor))}${codesRow(desk, list)}
    </ul>
    ${additions(desk, list)}
    <div class="notice info" part="notice">${icon(infoIcon)}<div><b>${say('security.advice')}</b><p>${say('security.advice.text')}</p></div></div>`
}

function factorRow(desk: Desk, factor: Factor): TemplateResult {
  const { say, when } = desk
  const { id, kind, name, target, addedAt, lastUsedAt } = factor
  const used = lastUsedAt ? say('security.used', { date: when.day(lastUsedAt) }) : say('security.added', { date: when.day(addedAt) })
  const row = { path: PICTURES[kind], title: say(TITLES[kind]), text: html`<bdi>${name ?? target}</bdi> · ${used}` }
  return kind === 'email' ? stillRow(row) : openingRow(desk, id, row, () => factorPanel(desk, factor))
}

/** One press begins each; what follows stands in its place. */
function additions(desk: Desk, { offers, items }: FactorList): TemplateResult {
  const { say } = desk
  if (desk.panel === 'totp' && desk.offer?.kind === 'totp') return appPanel(desk, desk.offer)
  if (desk.panel === 'passkey' && desk.offer?.kind === 'passkey') return passkeyPanel(desk, desk.offer)
  const add = (panel: string, path: string, word: MessageId, begin: () => void) =>
    taskButton(desk, panel, html`${icon(path)}${say(word)}`, begin, true)
  return html`<div class="band">
    ${offers.includes('totp') ? add('totp', appIcon, 'security.add.totp', () => desk.offerFactor('totp')) : nothing}
    ${offers.includes('passkey') && hasPasskeys() ? add('passkey', keyIcon, 'security.add.passkey', () => desk.offerFactor('passkey')) : nothing}
    ${offers.includes('sms') && !items.some(({ kind }) => kind === 'sms') ? add('phone', phoneIcon, 'security.add.sms', desk.addPhone) : nothing}
    ${['totp', 'passkey', 'phone'].map((panel) => faultOf(desk, panel))}
  </div>`
}

/** Somebody says that app and passkey are lost. */
function releaseNotice(desk: Desk, { dueAt }: NonNullable<FactorList['release']>): TemplateResult {
  const { say, when } = desk
  const cancel = taskButton(
    desk,
    'release',
    say('security.release.cancel'),
    () => desk.run({ panel: 'release', write: { method: 'DELETE', path: '/factor-release' }, done: 'security.done.release' }),
    true,
  )
  const text = html`${say('security.release.text', { time: when.time(dueAt) })}${cancel}${faultOf(desk, 'release')}`
  return html`<div class="inset">${notice('warning', warningIcon, say('security.release'), text)}</div>`
}
