import { html, type TemplateResult } from 'lit'
import { field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icon.ts'
import { eyeIcon, eyeOffIcon } from '../../../parts/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { reveal } from './draft.ts'
import { refused } from './say.ts'

/**
 * A password with its reveal button. The login ID stands beside it, unseen, so that a password manager files the two
 * together; it has no name and is not sent.
 */
export function passwordField(
  host: JourneyElement,
  email: string,
  label: string,
  autocomplete: 'current-password' | 'new-password',
): TemplateResult {
  const { isRevealed } = host
  return html`<input class="unseen" id="f-username" type="email" autocomplete="username" .value=${email} readonly tabindex="-1" aria-hidden="true" />${field(
    {
      name: 'password',
      type: isRevealed ? 'text' : 'password',
      label,
      autocomplete,
      error: host.error('password') ?? refused(host),
      after: html`<button type="button" class="link reveal" aria-pressed=${isRevealed} @click=${() => reveal(host)}>${icon(isRevealed ? eyeOffIcon : eyeIcon)}<span>${host.t(
        isRevealed ? 'reveal.hide' : 'reveal.show',
      )}</span></button>`,
    },
  )}`
}
