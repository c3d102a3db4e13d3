import { nodePasswords } from '@foyer/edge-api/identity/passwords/passwords-node'
import { hashPassword, verifyPassword } from 'better-auth/crypto'

/**
 * What a log-in cannot be faster than: its password's comparison alone. Of ours argon2id (19 MiB, two passes: 30 ms of a processor
 * where this was written), of better-auth's scrypt (N 16384, r 16: 72 ms, and 20 more of the system's, for a block of 32 MiB is above what
 * glibc keeps, so each comparison takes 8,194 page faults; with r 15 there are none). Two cores that do nothing else do 20 of them a second,
 * a machine that is shared three: so no rate of log-ins says anything without its hash's beside it, in the same seconds.
 */
export async function bareHashes(password: string): Promise<Record<'foyer' | 'betterAuth', () => Promise<void>>> {
  const passwords = nodePasswords()
  const [phc, hash] = [await passwords.hash(password), await hashPassword(password)]
  return {
    async foyer() {
      await passwords.verify(phc, password)
    },
    async betterAuth() {
      await verifyPassword({ hash, password })
    },
  }
}
