import type { JourneyKind } from '@foyer/contract/profile'
import type { JourneyElement } from '../journey-element.ts'
import { remember } from '../journey-memory.ts'

/** To the first screen of another kind of journey, with the address that stands in the field. */
export function switchTo(host: JourneyElement, kind: JourneyKind): void {
  const typed = host.renderRoot.querySelector<HTMLInputElement>('[name=identifier],[name=email]')?.value
  if (host.site) remember(host.site.utility)
  host.email = typed || host.email
  host.kind = kind
  host.link = host.journey = host.failure = undefined
  host.errors = host.draft = {}
  host.isRevealed = false
  host.updateComplete.then(() => host.renderRoot.querySelector('h2')?.focus())
}
