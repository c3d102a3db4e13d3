import type { JourneyKind } from '@foyer/contract/profile'

const name = (utility: string) => `foyer-${utility}`

/** Session storage throws where a page forbids it; a reload then begins afresh. */
function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage)
  } catch {
    return undefined
  }
}

/** Notes that a journey is open in this tab: nothing else about it, and nothing that outlives the tab. */
export const remember = (utility: string, kind: JourneyKind | undefined): void => {
  attempt((storage) => (kind ? storage.setItem(name(utility), kind) : storage.removeItem(name(utility))))
}

/** The kind of the journey that was open before a reload. */
export const recall = (utility: string): JourneyKind | undefined => attempt((storage) => (storage.getItem(name(utility)) as JourneyKind | null) ?? undefined)
