import { base64url, type KeyRing } from '../platform/keys/keys.ts'

/** What an address is counted under before it belongs to an account: a keyed hash, so that no row tells whose it is. */
export const subjectOf = (keys: KeyRing, email: string): Promise<string> => addressSubject(keys, email, keys.current)

/** The same under a key that may be an older one. */
export async function addressSubject(keys: KeyRing, email: string, keyId: string): Promise<string> {
  return `mac:${base64url(await keys.mac('subject', email, keyId))}`
}
