import type { JourneyKind } from '@foyer/contract/profile'

const name = (utility: string) => `foyer-${utility}`

/** Notes that a journey is open in this tab: nothing else about it, and nothing that outlives the tab. */
export function remember(utility: string, kind?: JourneyKind): void {
  try {
    sessionStorage[name(utility)] = kind ?? ''
  } catch {
    // A page may forbid storage: a reload then begins afresh.
  }
}

/** The kind of the journey that was open before a reload; empty when none was. */
export function recall(utility: string): JourneyKind | '' | undefined {
  try {
    return sessionStorage[name(utility)]
  } catch {
    return undefined
  }
}
