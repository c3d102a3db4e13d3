import type { JourneyKind } from '@foyer/contract/profile'
import type { ShownAudience } from '../../../provider/site.ts'
import type { JourneyElement } from '../journey-element.ts'

/** The audience whose first screen is shown. */
export const audienceShown = (host: JourneyElement): ShownAudience | undefined => host.site?.profile.audiences[host.audienceNow]

/** What the screen begins or goes on with: log-in where the utility has no such journey. */
export function kindNow(host: JourneyElement): JourneyKind {
  const kind = host.journey?.kind ?? host.kind ?? 'enter'
  return audienceShown(host)?.kinds?.includes(kind) ? kind : 'enter'
}
