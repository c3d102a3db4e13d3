import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { eyeIcon, eyeOffIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'

/** Shows or hides what a password field holds; its state is `aria-pressed`, its word under 320 px for screen readers only. */
export const revealButton = (host: JourneyElement, isRevealed: boolean, onClick: () => void): TemplateResult =>
  html`<button type="button" class="link reveal" aria-pressed=${isRevealed} @click=${onClick}>${icon(isRevealed ? eyeOffIcon : eyeIcon)}<span>${host.t(
    isRevealed ? 'reveal.hide' : 'reveal.show',
  )}</span></button>`
