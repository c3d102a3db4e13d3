import type { Passwords } from '../../platform/ports.ts'
import type { PasswordLists } from './common-passwords.ts'
import { type Argon2idCost, COST, formatPhc, needsRehash, parsePhc, SALT_BYTES, TAG_BYTES } from './phc.ts'
import type { Asker } from './turnstile.ts'

/** The bare function, as a runtime brings it. */
export type Argon2id = (
  password: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  tagBytes: number,
  cost: Argon2idCost,
  asker: Asker,
) => Promise<Uint8Array>

/** Compared when there is nothing to compare with. No password is behind it: its tag is not a result of argon2id. */
const NO_HASH = { ...COST, salt: new Uint8Array(SALT_BYTES), tag: new Uint8Array(TAG_BYTES) }

/** In bytes: no answer and no password is shorter, and the WebAssembly refuses some that are. */
const SHORTEST = 2

/** Null for what is too short to be a secret; the same text typed on another keyboard is the same one (NIST SP 800-63B, 3.1.1.2). */
function bytesOf(secret: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new TextEncoder().encode(secret.normalize('NFC'))
  return bytes.length < SHORTEST ? null : bytes
}

const STRANGER: Asker = { isKnown: false }

/** Both sides take the same bytes, as they are: what can be hashed can be verified. */
export function argon2idPasswords(lists: () => Promise<PasswordLists>, argon2id: Argon2id): Passwords {
  return {
    needsRehash,
    isCommon: isCommonPassword(lists),
    async hash(password, asker = STRANGER) {
      const bytes = bytesOf(password)
      if (!bytes) throw new RangeError('A secret of less than two bytes was to be hashed.')
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
      const tag = Uint8Array.from(await argon2id(bytes, salt, TAG_BYTES, COST, asker))
      return formatPhc({ ...COST, salt, tag })
    },
    async verify(phc, password, asker = STRANGER) {
      const bytes = bytesOf(password)
      const stored = phc === null || bytes === null ? null : parsePhc(phc)
      const against = stored ?? NO_HASH
      const tag = await argon2id(bytes ?? new Uint8Array(SHORTEST), against.salt, against.tag.length, against, asker)
      return isSame(tag, against.tag) && stored !== null
    },
  }
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let i = 0; i < left.length; i++) difference |= (left[i] ?? 0) ^ (right[i] ?? 0)
  return difference === 0
}

/** The lists, and what reads them, are loaded when a password is chosen. */
function isCommonPassword(lists: () => Promise<PasswordLists>): Passwords['isCommon'] {
  return async (password, near) => {
    const { isCommon } = await import('./common-passwords.ts')
    return isCommon(password, await lists(), near)
  }
}
