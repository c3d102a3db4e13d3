import type { Passwords } from '../../platform/ports.ts'
import type { Asker } from './turnstile.ts'

/** The same passwords, whose work is asked for by one asker. */
export const askedBy = (passwords: Passwords, asker: Asker): Passwords => ({
  ...passwords,
  hash: (password) => passwords.hash(password, asker),
  verify: (phc, password) => passwords.verify(phc, password, asker),
})
