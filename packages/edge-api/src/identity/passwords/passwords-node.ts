import { argon2 } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Passwords } from '../../platform/ports.ts'
import { argon2idPasswords } from './argon2id-passwords.ts'
import { passwordListsOnNode } from './password-lists-node.ts'
import { turnstile } from './turnstile.ts'

/** For each hash at a time: with hashes of some 40 ms, about a second's wait. */
const PLACES = 24

/**
 * Node's own argon2id, off the main thread. One core is left to everything else, and with it the thread pool that files and
 * names are looked up in; a burst of log-ins waits, and beyond the places it is refused.
 */
export function nodePasswords(atOnce: number = Math.max(1, availableParallelism() - 1)): Passwords {
  const pass = turnstile({ atOnce, places: PLACES * atOnce })
  return argon2idPasswords(passwordListsOnNode, (message, nonce, tagLength, cost, asker) =>
    pass(
      asker,
      () =>
        new Promise<Uint8Array>((resolve, reject) => {
          const parameters = { message, nonce, tagLength, memory: cost.memoryKib, passes: cost.passes, parallelism: cost.lanes }
          argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
        }),
    ),
  )
}
