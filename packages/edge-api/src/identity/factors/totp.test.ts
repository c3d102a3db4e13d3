import { describe, expect, it } from 'vitest'
import { keyUri, stepOf, toBase32 } from './totp.ts'

const SECRET = toBase32(new TextEncoder().encode('12345678901234567890'))

/** RFC 6238, appendix B: SHA-1, of whose eight digits apps show the last six. */
const VECTORS = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const

describe('an authenticator app', () => {
  it.each(VECTORS)('shows at %i s what RFC 6238 says', (seconds, code) => {
    expect(stepOf(SECRET, code.slice(2), seconds * 1_000)).toBe(Math.floor(seconds / 30))
  })

  it('may be one step off, and says which step it was', () => {
    const [[, code]] = VECTORS
    expect([0, 29, 30, 59, 60, 89, 90].map((seconds) => stepOf(SECRET, code.slice(2), seconds * 1_000))).toEqual([1, 1, 1, 1, 1, 1, null])
    expect(stepOf(SECRET, '287083', 59_000)).toBeNull()
  })

  it('reads its secret from an address that names the utility and the account', () => {
    const uri = new URL(keyUri(SECRET, 'Régie & Cie', 'claire@example.org'))
    expect(`${uri.protocol}//${uri.host}`).toBe('otpauth://totp')
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret: SECRET,
      issuer: 'Régie & Cie',
      digits: '6',
      period: '30',
      algorithm: 'SHA1',
    })
  })
})
