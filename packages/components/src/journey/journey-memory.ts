import type { Journey } from '@foyer/contract/journeys'

const name = (utility: string) => `foyer-${utility}`

/** Notes that a journey is open in this tab: nothing else about it, and nothing that outlives the tab. */
export function remember(utility: string, journey?: Pick<Journey, 'kind' | 'audience'>): void {
  try {
    sessionStorage[name(utility)] = journey ? `${journey.kind} ${journey.audience}` : ''
  } catch {
    // A page may forbid storage: a reload then begins afresh.
  }
}

/** Kind and audience of the journey that was open before a reload, with a space between; empty when none was. */
export function recall(utility: string): string | undefined {
  try {
    return sessionStorage[name(utility)]
  } catch {
    return undefined
  }
}
