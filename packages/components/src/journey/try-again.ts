import { html, nothing } from 'lit'
import type { JourneyElement } from './journey-element.ts'
import { problemNotice } from './problem-notice.ts'
import { turnButton } from './turn-button.ts'

/** In the place of a screen whose code did not come. */
export const tryAgain = (host: JourneyElement, load: () => void): unknown =>
  host.failure ? html`${problemNotice(host)}${turnButton(host, '', load)}` : nothing
