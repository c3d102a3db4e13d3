import type { Passwords } from '../../platform/ports.ts'
/** Who asks for a place. */
export interface Asker {
  /** By a session, or a device that signed in to this account before: they wait in places of their own. */
  isKnown: boolean
  /** Aborted when they leave. */
  signal?: AbortSignal | null
}

/** No place is left in the queue, or the request that had one left it. */
export class NoPlace extends Error {}

interface Waiting {
  begin(): void
  leave(): void
}

/**
 * Lets at most `atOnce` pieces of work run at a time. Of known askers and of others so many wait as there are `places`, in the
 * order they came; who comes then is refused. The two queues take turns, so that neither keeps the other waiting.
 *
 * @throws {NoPlace}
 */
export function turnstile({ atOnce, places }: { atOnce: number; places: number }) {
  const queues: { known: Waiting[]; others: Waiting[] } = { known: [], others: [] }
  let running = 0
  let last: keyof typeof queues = 'others'

  function next(): Waiting | undefined {
    const [first, second] = last === 'known' ? (['others', 'known'] as const) : (['known', 'others'] as const)
    last = queues[first].length > 0 ? first : second
    return queues[last].shift()
  }

  function wait({ isKnown, signal }: Asker): Promise<void> {
    const queue = isKnown ? queues.known : queues.others
    if (queue.length >= places || signal?.aborted) return Promise.reject(new NoPlace())
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        begin() {
          signal?.removeEventListener('abort', waiting.leave)
          resolve()
        },
        leave() {
          queue.splice(queue.indexOf(waiting), 1)
          reject(new NoPlace())
        },
      }
      queue.push(waiting)
      signal?.addEventListener('abort', waiting.leave, { once: true })
    })
  }

  return async <T>(asker: Asker, work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await wait(asker)
    else running++
    try {
      return await work()
    } finally {
      const waiting = next()
      if (waiting) waiting.begin()
      else running--
    }
  }
}

/** The same passwords, whose work is asked for by one asker. */
export const askedBy = (passwords: Passwords, asker: Asker): Passwords => ({
  ...passwords,
  hash: (password) => passwords.hash(password, asker),
  verify: (phc, password) => passwords.verify(phc, password, asker),
})
