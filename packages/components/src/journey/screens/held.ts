import { normalizeCode, normalizeRecoveryCode } from '@foyer/contract/rules/codes'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, nothing, type TemplateResult } from 'lit'
import { failureOf, hasPasskeys, usePasskey } from '../../core/passkeys/credentials.ts'
import { linkButton } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { appIcon, clockIcon, infoIcon, keyIcon, listIcon, mailIcon, phoneIcon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { turnButton } from '../turn-button.ts'
import { channelLink } from './channel-link.ts'
import { form } from './form-of.ts'
import { address, frame } from './frame.ts'
import { resend } from './resend.ts'
import { date, refused, time } from './say.ts'
import { startAgain } from './start-again.ts'

const PICTURES: Record<CodeView['channel'], string> = {
  email: mailIcon,
  sms: phoneIcon,
  totp: appIcon,
  passkey: keyIcon,
  recovery: listIcon,
}

/** A proof by something held: an app's code, a recovery code, a passkey; then the other ways, and what to do when all is lost. */
export function heldScreen(host: JourneyElement, view: CodeView): TemplateResult {
  if (view.channel === 'email') return releasePart(host, view)
  const label = host.t(view.purpose === 'sign-in' ? 'button.log-in' : 'button.confirm')
  return html`${view.channel === 'passkey' ? passkeyPart(host, view) : codePart(host, view, label)}
    ${host.refusal?.code === 'code-exhausted' ? startAgain(host) : nothing}${others(host, view)}${lost(host, view)}`
}

function codePart(host: JourneyElement, { channel }: CodeView, label: string): TemplateResult {
  const isApp = channel === 'totp'
  const check = ({ code = '' }: Input): Errors => ((isApp ? normalizeCode(code) : normalizeRecoveryCode(code)) ? {} : { code: 'malformed' })
  const error = host.errors['code'] && !isApp ? host.t('proof.recovery.malformed') : host.error('code')
  return html`${frame(host, host.t(isApp ? 'proof.totp.title' : 'proof.recovery.title'), host.t(isApp ? 'proof.totp.lead' : 'proof.recovery.lead'))}${pending(host)}
    ${form(
      host,
      field({
        name: 'code',
        ...(isApp && { look: 'code', inputMode: 'numeric', autocomplete: 'one-time-code' }),
        label: host.t(isApp ? 'code.label' : 'proof.recovery.label'),
        error: error ?? (host.refusal?.code === 'release-pending' ? undefined : refused(host)),
      }),
      label,
      check,
    )}`
}

/** The code that asks to do without: what it brings, and when. */
function releasePart(host: JourneyElement, view: CodeView): TemplateResult {
  const lead = host.rich('proof.lost.lead', { target: address(view.target), hours: view.lost?.delayHours ?? 0 })
  const check = ({ code = '' }: Input): Errors => (normalizeCode(code) ? {} : { code: 'malformed' })
  const input = { name: 'code', look: 'code', inputMode: 'numeric', autocomplete: 'one-time-code', label: host.t('code.label') }
  return html`${frame(host, host.t('proof.lost.link'), lead)}
    ${form(host, field({ ...input, error: host.error('code') ?? refused(host) }), host.t('button.confirm'), check)}
    ${resend(host, view.resendAt, host.t('code.again'))}${others(host, view)}`
}

/** The browser's own dialog opens with the press, never by itself. */
function passkeyPart(host: JourneyElement, { passkey }: CodeView): TemplateResult {
  const use = async () => {
    if (!passkey || host.busy) return
    host.cancelled = false
    try {
      await host.act('submit', { passkey: await usePasskey(passkey) })
    } catch (error) {
      host.cancelled = failureOf(error) !== 'taken'
      host.requestUpdate()
    }
  }
  const trouble = !hasPasskeys() ? host.t('proof.passkey.none') : host.cancelled ? host.t('proof.passkey.cancelled') : refused(host)
  return html`${frame(host, host.t('proof.passkey.title'), host.t('proof.passkey.lead'))}${pending(host)}
    ${trouble && host.refusal?.code !== 'release-pending' ? sentences(trouble, 'warning', infoIcon, true) : nothing}
    ${hasPasskeys() ? turnButton(host, host.t('proof.passkey.use'), use) : nothing}`
}

const others = (host: JourneyElement, { others: ways }: CodeView): TemplateResult[] =>
  ways.map((way) => channelLink(host, way, PICTURES[way.channel]))

/** Asking to do without takes a code by e-mail, and then time. */
const lost = (host: JourneyElement, { lost: way }: CodeView): TemplateResult | typeof nothing =>
  way && way.dueAt === null
    ? linkButton(html`${icon(mailIcon)}<span>${host.t('proof.lost.link')}</span>`, () =>
        host.act('switch-channel', { channel: way.channel }),
      )
    : nothing

/** It was asked for: from when on it can be done. */
function pending(host: JourneyElement): TemplateResult | typeof nothing {
  const step = host.journey?.step
  const dueAt = step?.name === 'code' ? step.lost?.dueAt : null
  if (!dueAt) return nothing
  const when = `${date(host, dueAt)}, ${time(host, dueAt)}`
  return notice('info', clockIcon, host.t('refusal.release-pending'), host.t('proof.lost.pending', { time: when }), true)
}
