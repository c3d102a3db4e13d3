import type { JourneyKind } from '@foyer/contract/profile'
import type { JourneyElement } from '../journey-element.ts'

/** What the screen begins or goes on with: log-in where the utility has no such journey. */
export function kindNow(host: JourneyElement): JourneyKind {
  const kind = host.journey?.kind ?? host.kind ?? 'enter'
  return host.area?.kinds?.includes(kind) ? kind : 'enter'
}
