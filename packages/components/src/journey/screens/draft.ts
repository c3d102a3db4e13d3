import { readForm } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'

/** What stands in the form while it is typed, for what is shown of it: the password rules. */
export function keepDraft(host: JourneyElement, event: Event): void {
  host.draft = readForm(event)
  host.requestUpdate()
}

export function reveal(host: JourneyElement): void {
  host.isRevealed = !host.isRevealed
  host.requestUpdate()
}
