import type { Entry, Facts, JourneyKind } from '@foyer/contract/profile'
import { asked, entryId, holds } from './facts.ts'
import { established, type JourneyState } from './state.ts'

const isDone = (entry: Entry, state: JourneyState): boolean => state.entries[entryId(entry)]?.done === true

/** The next step is the first entry that applies and is not yet satisfied; `undefined` at the journey's end. */
export function currentEntry(entries: readonly Entry[], facts: Facts, state: JourneyState): Entry | undefined {
  return entries.find((entry) => !isDone(entry, state) && holds(entry.when, facts))
}

/** The entry that `back` leads to: the last satisfied one, unless it left a trace that cannot be undone. */
export function previousEntry(entries: readonly Entry[], current: Entry, state: JourneyState): Entry | undefined {
  const before = entries
    .slice(0, entries.indexOf(current))
    .filter((entry) => isDone(entry, state))
    .at(-1)
  if (!before) return undefined
  const trace = state.entries[entryId(before)]
  const isFinal =
    ['code', 'terms', 'open-account', 'secret-answer'].includes(before.step) || trace?.linked === true || trace?.channel !== undefined
  return isFinal ? undefined : before
}

/** State without what was established from an entry on. Counters live elsewhere and stay. */
export function voidedFrom(entries: readonly Entry[], from: Entry, state: JourneyState): JourneyState {
  const kept = entries.slice(0, entries.indexOf(from)).map(entryId)
  return { ...state, entries: Object.fromEntries(Object.entries(state.entries).filter(([id]) => kept.includes(id))) }
}

/**
 * "Step 2 of 6" among the counted entries. Null while a remaining entry depends on something the customer has not
 * given or proved yet: telling the total would guess it, or tell a stranger what belongs to the account.
 */
export function position(
  entries: readonly Entry[],
  current: Entry,
  facts: Facts,
  state: JourneyState,
  kind: JourneyKind,
): { at: number | null; of: number | null } {
  const unknown = unsettled(facts, state, kind)
  const rest = entries.slice(entries.indexOf(current))
  if (rest.some((entry) => [...asked(entry.when), ...askedForCount(entry)].some((fact) => unknown.includes(fact))))
    return { at: null, of: null }
  const counted = entries.filter((entry) => (isDone(entry, state) || holds(entry.when, facts)) && isCounted(entry, facts))
  const index = counted.indexOf(current)
  return index < 0 ? { at: null, of: null } : { at: index + 1, of: counted.length }
}

const isCounted = (entry: Entry, facts: Facts): boolean =>
  typeof entry.counts === 'object' ? holds(entry.counts, facts) : entry.counts !== false

const askedForCount = (entry: Entry): (keyof Facts)[] => (typeof entry.counts === 'object' ? asked(entry.counts) : [])

function unsettled(facts: Facts, state: JourneyState, kind: JourneyKind): (keyof Facts)[] {
  // An account that may be there already does not count for a visitor who opens one.
  if (kind === 'create') return []
  if (!facts.identified) return ['accountKnown', 'accountUnknown', 'linked', 'termsAccepted', 'eligible', 'phoneVerified']
  const isProved = facts.accountUnknown || facts.signedIn || Object.values(state.entries).some((entry) => entry.channel !== undefined)
  const { passwordProved, createdAccount } = established(state)
  return isProved || passwordProved || createdAccount ? [] : ['linked', 'termsAccepted', 'eligible', 'phoneVerified']
}
