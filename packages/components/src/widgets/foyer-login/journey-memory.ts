import type { Journey } from '@foyer/contract/journeys'
import type { Audience, JourneyKind } from '@foyer/contract/profile'

const name = (utility: string) => `foyer-${utility}`

/** Notes that a journey is open in this tab: nothing else about it, and nothing that outlives the tab. */
export function remember(utility: string, journey?: Pick<Journey, 'kind' | 'audience'>): void {
  try {
    sessionStorage[name(utility)] = journey ? `${journey.kind} ${journey.audience}` : ''
  } catch {
    // A page may forbid storage: a reload then begins afresh.
  }
}

/** The kind of the journey that was open in this audience's area before a reload; empty when none was. */
export function recall(utility: string, audience: Audience): JourneyKind | '' | undefined {
  try {
    const [kind, whose] = sessionStorage[name(utility)].split(' ')
    return whose === audience ? kind : ''
  } catch {
    return undefined
  }
}
