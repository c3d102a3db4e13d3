import { html, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { eyeIcon, eyeOffIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { reveal } from './draft.ts'
import { refused } from './say.ts'

/** A password with its reveal button. What one logs in with stands in a field before it. */
export const passwordField = (host: JourneyElement, label: string, autocomplete: 'current-password' | 'new-password'): TemplateResult => {
  const { isRevealed } = host
  return field({
    name: 'password',
    type: isRevealed ? 'text' : 'password',
    label,
    autocomplete,
    error: host.error('password') ?? refused(host),
    after: html`<button type="button" class="link reveal" aria-pressed=${isRevealed} @click=${() => reveal(host)}>${icon(isRevealed ? eyeOffIcon : eyeIcon)}<span>${host.t(
      isRevealed ? 'reveal.hide' : 'reveal.show',
    )}</span></button>`,
  })
}
