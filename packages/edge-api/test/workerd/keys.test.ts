import { describe, expect, it } from 'vitest'
import { base64url, fromBase64url, hex, isEqual, keyRing, sha256 } from '../../src/platform/keys/keys.ts'

const OLD = `k1:${base64url(new Uint8Array(32).fill(1))}`
const NEW = `k2:${base64url(new Uint8Array(32).fill(2))}`
const nonce = () => crypto.getRandomValues(new Uint8Array(12))

describe('keys in workerd', () => {
  it('reads what was sealed under an older key that is still listed', async () => {
    const sealed = await keyRing(OLD).seal('outbox/1/payload', '{"code":"042137"}', nonce())
    expect(await keyRing(`${NEW},${OLD}`).open('outbox/1/payload', sealed)).toBe('{"code":"042137"}')
    await expect(keyRing(NEW).open('outbox/1/payload', sealed)).rejects.toThrow()
  })

  it('refuses what was moved to another place', async () => {
    const sealed = await keyRing(NEW).seal('outbox/1/payload', 'secret', nonce())
    await expect(keyRing(NEW).open('outbox/2/payload', sealed)).rejects.toThrow()
  })

  it('derives for each use another key, and the same ones as Node', async () => {
    const keys = keyRing(OLD)
    const macs = await Promise.all(
      (['code', 'session-token', 'journey-token'] as const).map(async (use) => hex(await keys.mac(use, 'text'))),
    )
    expect(new Set(macs).size).toBe(3)
    expect(macs[0]).toBe('a850151489efdd9cfbb04b5610faac8c130b679a05bec93bbc65914a9967869b')
    expect(await sha256('foyer')).toBe('92aebb27a9b79e225fd342e113981e8a53a1ec7550778f57efd91f1228fda4f3')
  })

  it('keeps bytes through base64url, and compares texts', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    expect(fromBase64url(base64url(bytes))).toEqual(bytes)
    expect([isEqual('abc', 'abc'), isEqual('abc', 'abd'), isEqual('abc', 'ab')]).toEqual([true, false, false])
  })
})
