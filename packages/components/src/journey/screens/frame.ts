import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, backIcon, mailIcon } from '../../ui/icons.ts'
import { notice, type Tone } from '../../ui/notice.ts'
import type { ScreenContext } from '../screen-context.ts'
import { problemNotice } from './turn.ts'

/** What a screen begins with: the way back and how far it is, a picture, the title, whose account it is, what went wrong, the errors to correct. */
export const frame = (context: ScreenContext, title: unknown, lead?: unknown, picture?: unknown): TemplateResult =>
  html`${stepHeader(context)}${picture}<h2 id="f-title" tabindex="-1">${title}</h2>${lead ? html`<p class="lead">${lead}</p>` : html`<p class="gap"></p>`}${linkAddress(context)}${problemNotice(context)}${summary(context)}`

/** Back, "Step 2 of 6", and the bar; only what is known of them. */
function stepHeader(context: ScreenContext): TemplateResult | typeof nothing {
  const { step, at, of } = context.journey ?? {}
  const canGoBack = step?.actions.includes('back')
  if (!canGoBack && !of) return nothing
  const words = at && of ? context.t('head.step', { at, of }) : context.t('head.back')
  return html`<div class="head">${
    canGoBack
      ? html`<button type="button" class="back" aria-label=${context.t('head.back')} @click=${() => context.act('back')}>${icon(backIcon, true)}</button>`
      : nothing
  }<b aria-hidden=${!of}>${words}</b></div>${
    at && of
      ? html`<svg class="bar m" viewBox="0 0 ${of} 1" preserveAspectRatio="none" aria-hidden="true"><path d="M0 .5H${of}" /><path d="M0 .5H${at}" /></svg>`
      : nothing
  }`
}

/** Whoever pressed a link reads on every screen whose it is: it may have been passed on to them. Beside a password it stands already. */
function linkAddress(context: ScreenContext): TemplateResult | typeof nothing {
  const { linkAddress: email, step } = context.journey ?? {}
  const isBesidePassword = (step?.name === 'password' && !step.pausedUntil) || (step?.name === 'choose-password' && !step.loginName)
  return email && !isBesidePassword
    ? html`<div class="given">${icon(mailIcon)}<p>${context.host.rich('head.account', { email: address(email) })}</p></div>`
    : nothing
}

/** From two errors on: one place that takes the focus and leads to each field; references share their sentences, so each is named. */
function summary(context: ScreenContext): TemplateResult | typeof nothing {
  const names = Object.keys(context.errors)
  if (names.length < 2) return nothing
  const leads = names.map((name) =>
    linkButton([context.host.anyMessage(`references.${name}.label`), context.error(name)].filter((part) => part).join(' \u2013 '), () =>
      context.host.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus(),
    ),
  )
  return html`<div tabindex="-1" data-summary>${notice('danger', alertIcon, context.t('errors.summary', { n: names.length }), leads)}</div>`
}

/** 56 px, opens a screen that asks nothing. */
export const picture = (tone: Tone | 'quiet', path: string): TemplateResult => html`<div class="picture ${tone}">${icon(path)}</div>`

/** An address may break before its @, and reads left to right in every language. */
export const address = (email: string): TemplateResult => {
  const at = email.indexOf('@')
  return html`<b dir="ltr">${email.slice(0, at)}<wbr />${email.slice(at)}</b>`
}

/** The address already given, with the way to change it. */
export const givenAddress = (context: ScreenContext, email: string, shown: unknown = address(email)): TemplateResult => {
  const way = context.journey?.step.actions.find((action) => action === 'change' || action === 'back')
  return html`<div class="given">${icon(mailIcon)}${shown}${way ? linkButton(context.t('given.change'), () => context.act(way)) : nothing}</div>`
}
