import { html, type TemplateResult } from 'lit'
import { field } from '../../../ui/field.ts'
import { icon } from '../../../ui/icon.ts'
import { eyeIcon, eyeOffIcon, mailIcon } from '../../../ui/icons.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { refused } from '../refusal.ts'

/** A password with its reveal button. What one logs in with stands in a field before it. */
export const passwordField = (context: ScreenContext, label: string, autocomplete: 'current-password' | 'new-password'): TemplateResult =>
  field({
    name: 'password',
    type: context.revealed['password'] ? 'text' : 'password',
    label,
    autocomplete,
    error: context.error('password') ?? refused(context),
    after: revealButton(context, 'password'),
  })

/**
 * What one logs in with, in a field beside the password, so that a password manager files the two together. It is to be seen: some
 * pass over what is hidden and take the field before it, such as a name. It has no name and is not sent.
 */
export const loginId = (context: ScreenContext, id: string): TemplateResult =>
  html`<input readonly dir="ltr" autocomplete="username" aria-label=${context.host.anyMessage(id.includes('@') ? 'email.label' : 'loginName.label')} .value=${id} />`

/** The same in a row of its own. */
export const loginIdRow = (context: ScreenContext, email: string): TemplateResult =>
  html`<div class="given">${icon(mailIcon)}${loginId(context, email)}</div>`

/** Shows or hides what a password field holds; its state is `aria-pressed`, its word under 320 px for screen readers only. */
export const revealButton = (context: ScreenContext, name: string): TemplateResult => {
  const isRevealed = !!context.revealed[name]
  return html`<button type="button" class="link reveal" aria-pressed=${isRevealed} @click=${() => context.change({ revealed: { ...context.revealed, [name]: !isRevealed } })}>${icon(isRevealed ? eyeOffIcon : eyeIcon)}<span>${context.t(
    isRevealed ? 'reveal.hide' : 'reveal.show',
  )}</span></button>`
}
