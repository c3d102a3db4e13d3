import { base64url, type KeyRing, sha256 } from '../platform/keys/keys.ts'

/** A token as the cookie carries it, and as it is stored. */
export interface Token {
  value: string
  hash: string
}

async function token(keys: KeyRing, use: 'journey-token' | 'session-token' | 'device-token', of: string): Promise<Token> {
  const value = base64url(await keys.mac(use, of))
  return { value, hash: await sha256(value) }
}

/** Made of the key the client drew: a repeat of the creation gets the same. */
export const journeyToken = (keys: KeyRing, creationKey: string): Promise<Token> => token(keys, 'journey-token', creationKey)

/** Made of the journey's token and the turn that signed in: a repeat of that turn gets the same. */
export const sessionToken = (keys: KeyRing, journey: string, n: number): Promise<Token> => token(keys, 'session-token', `${journey}/${n}`)

export const deviceToken = (keys: KeyRing, journey: string): Promise<Token> => token(keys, 'device-token', journey)
