import { base64url, isEqual, type KeyRing } from '../../platform/keys/keys.ts'
import { NONCE_WINDOW_MS } from '../parameters.ts'

/** Of the last windows, each computed once: every request of a client's needs two of them. */
const computed = new WeakMap<KeyRing, Map<number, Promise<string>>>()

function nonceOf(keys: KeyRing, window: number): Promise<string> {
  const known = computed.get(keys) ?? new Map<number, Promise<string>>()
  computed.set(keys, known)
  const nonce = known.get(window) ?? keys.mac('dpop-nonce', String(window)).then((mac) => base64url(mac.slice(0, 16)))
  known.set(window, nonce)
  for (const old of known.keys()) if (old < window - 1) known.delete(old)
  return nonce
}

const windowAt = (now: number): number => Math.floor(now / NONCE_WINDOW_MS)

/** The nonce of the moment (RFC 9449, 8): an HMAC of the time, so that none is stored, and every machine knows it. */
export const currentNonce = (keys: KeyRing, now: number): Promise<string> => nonceOf(keys, windowAt(now))

/** Whether a proof was made within the last few minutes, whatever the client's clock says. */
export async function isFreshNonce(keys: KeyRing, nonce: string, now: number): Promise<boolean> {
  if (isEqual(nonce, await nonceOf(keys, windowAt(now)))) return true
  return isEqual(nonce, await nonceOf(keys, windowAt(now) - 1))
}
