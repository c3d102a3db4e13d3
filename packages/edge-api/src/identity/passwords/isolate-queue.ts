import { type Asker, NoPlace } from './turnstile.ts'

/** Of each isolate, for known askers and for others. */
const PLACES = 24
/** The platform may end a request that waits, without a word: none waits longer. */
const FORGOTTEN_AFTER_MS = 10_000

interface Place {
  since: number
}

const waiting = { known: new Set<Place>(), others: new Set<Place>() }

/**
 * An isolate has one thread, and a hash holds it: each lets whatever came before it go first, in its own time, so that no request
 * waits for another's promise. Reads go between, and so does who finds no place.
 *
 * @throws {NoPlace}
 */
export async function inTurn<T>({ isKnown, signal }: Asker, work: () => Promise<T>): Promise<T> {
  const places = isKnown ? waiting.known : waiting.others
  const place = { since: Date.now() }
  for (const each of places) if (each.since <= place.since - FORGOTTEN_AFTER_MS) places.delete(each)
  if (places.size >= PLACES) throw new NoPlace()
  places.add(place)
  try {
    await new Promise<void>((resolve) => setTimeout(resolve))
  } finally {
    places.delete(place)
  }
  if (signal?.aborted) throw new NoPlace()
  return work()
}
