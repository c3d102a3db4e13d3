import { normalizeCode, normalizeRecoveryCode } from '@foyer/contract/rules/codes'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, nothing, type TemplateResult } from 'lit'
import { failureOf, hasPasskeys, usePasskey } from '../../../core/passkeys/credentials.ts'
import { linkButton } from '../../../ui/button.ts'
import { field } from '../../../ui/field.ts'
import { icon } from '../../../ui/icon.ts'
import { appIcon, clockIcon, infoIcon, keyIcon, listIcon, mailIcon, phoneIcon } from '../../../ui/icons.ts'
import { notice } from '../../../ui/notice.ts'
import { sentences } from '../../../ui/sentences.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { date, time } from '../dates.ts'
import { form } from '../form.ts'
import { address, frame } from '../frame.ts'
import { refused } from '../refusal.ts'
import { turnButton } from '../turn.ts'
import { channelLink, startAgain } from './other-channels.ts'
import { resend } from './resend.ts'

const PICTURES: Record<CodeView['channel'], string> = {
  email: mailIcon,
  sms: phoneIcon,
  totp: appIcon,
  passkey: keyIcon,
  recovery: listIcon,
}

/** A proof by something held: an app's code, a recovery code, a passkey; then the other ways, and what to do when all is lost. */
export function authenticatorScreen(context: ScreenContext, view: CodeView): TemplateResult {
  if (view.channel === 'email') return releasePart(context, view)
  const label = context.t(view.purpose === 'sign-in' ? 'button.log-in' : 'button.confirm')
  return html`${view.channel === 'passkey' ? passkeyPart(context, view) : codePart(context, view, label)}
    ${context.journey?.step.refusal?.code === 'code-exhausted' ? startAgain(context) : nothing}${others(context, view)}${lost(context, view)}`
}

function codePart(context: ScreenContext, { channel }: CodeView, label: string): TemplateResult {
  const isApp = channel === 'totp'
  const check = ({ code = '' }: Input): Errors => ((isApp ? normalizeCode(code) : normalizeRecoveryCode(code)) ? {} : { code: 'malformed' })
  const error = context.errors['code'] && !isApp ? context.t('proof.recovery.malformed') : context.error('code')
  return html`${frame(context, context.t(isApp ? 'proof.totp.title' : 'proof.recovery.title'), context.t(isApp ? 'proof.totp.lead' : 'proof.recovery.lead'))}${pending(context)}
    ${form(
      context,
      field({
        name: 'code',
        ...(isApp && { look: 'code', inputMode: 'numeric', autocomplete: 'one-time-code' }),
        label: context.t(isApp ? 'code.label' : 'proof.recovery.label'),
        error: error ?? (context.journey?.step.refusal?.code === 'release-pending' ? undefined : refused(context)),
      }),
      label,
      check,
    )}`
}

/** The code that asks to do without: what it brings, and when. */
function releasePart(context: ScreenContext, view: CodeView): TemplateResult {
  const lead = context.host.rich('proof.lost.lead', { target: address(view.target), hours: view.lost?.delayHours ?? 0 })
  const check = ({ code = '' }: Input): Errors => (normalizeCode(code) ? {} : { code: 'malformed' })
  const input = { name: 'code', look: 'code', inputMode: 'numeric', autocomplete: 'one-time-code', label: context.t('code.label') }
  return html`${frame(context, context.t('proof.lost.link'), lead)}
    ${form(context, field({ ...input, error: context.error('code') ?? refused(context) }), context.t('button.confirm'), check)}
    ${resend(context, view.resendAt, context.t('code.again'))}${others(context, view)}`
}

/** Whose passkey dialog was closed. */
const cancelled = new WeakSet<ScreenContext>()

/** The browser's own dialog opens with the press, never by itself. */
function passkeyPart(context: ScreenContext, { passkey }: CodeView): TemplateResult {
  const use = async () => {
    if (!passkey || context.busy) return
    cancelled.delete(context)
    try {
      await context.act('submit', { passkey: await usePasskey(passkey) })
    } catch (error) {
      if (failureOf(error) !== 'taken') cancelled.add(context)
      context.host.requestUpdate()
    }
  }
  const trouble = !hasPasskeys()
    ? context.t('proof.passkey.none')
    : cancelled.has(context)
      ? context.t('proof.passkey.cancelled')
      : refused(context)
  return html`${frame(context, context.t('proof.passkey.title'), context.t('proof.passkey.lead'))}${pending(context)}
    ${trouble && context.journey?.step.refusal?.code !== 'release-pending' ? sentences(trouble, 'warning', infoIcon, true) : nothing}
    ${hasPasskeys() ? turnButton(context, context.t('proof.passkey.use'), use) : nothing}`
}

const others = (context: ScreenContext, { others: ways }: CodeView): TemplateResult[] =>
  ways.map((way) => channelLink(context, way, PICTURES[way.channel]))

/** Asking to do without takes a code by e-mail, and then time. */
const lost = (context: ScreenContext, { lost: way }: CodeView): TemplateResult | typeof nothing =>
  way && way.dueAt === null
    ? linkButton(html`${icon(mailIcon)}<span>${context.t('proof.lost.link')}</span>`, () =>
        context.act('switch-channel', { channel: way.channel }),
      )
    : nothing

/** It was asked for: from when on it can be done. */
function pending(context: ScreenContext): TemplateResult | typeof nothing {
  const step = context.journey?.step
  const dueAt = step?.name === 'code' ? step.lost?.dueAt : null
  if (!dueAt) return nothing
  const when = `${date(context, dueAt)}, ${time(context, dueAt)}`
  return notice('info', clockIcon, context.t('refusal.release-pending'), context.t('proof.lost.pending', { time: when }), true)
}
