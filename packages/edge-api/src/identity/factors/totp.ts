import { Secret, TOTP } from 'otpauth'

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, thirty seconds. */
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** The step before and after are taken as well, for clocks that are off and for who types slowly. */
const WINDOW = 1

/**
 * The time step that a code belongs to; null where it is none of the three that are taken now.
 *
 * @param secret base 32
 * @param now milliseconds
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), ...PARAMETERS, timestamp: now, window: WINDOW })
  return delta === null ? null : TOTP.counter({ period: PARAMETERS.period, timestamp: now }) + delta
}

export const toBase32 = (secret: Uint8Array<ArrayBuffer>): string => new Secret({ buffer: secret.buffer }).base32

/** What an app reads from the picture: `otpauth://totp/…`. */
export const keyUri = (secret: string, issuer: string, label: string): string =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), ...PARAMETERS }).toString()
