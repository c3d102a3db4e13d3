import { argon2 } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Passwords } from '../ports.ts'
import { argon2idPasswords } from './argon2id-passwords.ts'
import { passwordListsOnNode } from './password-lists-node.ts'
import { turnstile } from './turnstile.ts'

/** Node's own argon2id, off the main thread: no more at a time than there are cores, so that a burst of logins waits instead of filling the memory and the thread pool. */
export function nodePasswords(atOnce: number = availableParallelism()): Passwords {
  const pass = turnstile(atOnce)
  return argon2idPasswords(passwordListsOnNode, (message, nonce, tagLength, cost) =>
    pass(
      () =>
        new Promise<Uint8Array>((resolve, reject) => {
          const parameters = { message, nonce, tagLength, memory: cost.memoryKib, passes: cost.passes, parallelism: cost.lanes }
          argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
        }),
    ),
  )
}
