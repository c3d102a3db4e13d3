import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { nodePasswords } from './passwords-node.ts'

describe('passwords on Node', () => {
  const passwords = nodePasswords()

  it('verifies the reference implementation’s hashes', async () => {
    // phc-winner-argon2, src/test.c, version 0x13 argon2id: t=2, m=2^16, p=1, "password", "somesalt", and two more.
    const known = [
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
      '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
      '$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc',
    ]
    for (const phc of known) {
      expect(await passwords.verify(phc, 'password')).toBe(true)
      expect(await passwords.verify(phc, 'Password')).toBe(false)
    }
  })

  it('writes a PHC string with the set cost and a salt of its own', async () => {
    const [first, second] = [await passwords.hash('Océan-42-bleu'), await passwords.hash('Océan-42-bleu')]
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(first).not.toBe(second)
    expect(await passwords.verify(first, 'Océan-42-bleu')).toBe(true)
    expect(await passwords.verify(first, 'Oce\u0301an-42-bleu')).toBe(true)
    expect(await passwords.verify(first, 'Océan-42-bleu ')).toBe(false)
  })

  it('answers false, and never throws, for no hash, a foreign one, or an empty password', async () => {
    expect(await passwords.verify(null, 'anything')).toBe(false)
    expect(await passwords.verify(null, '')).toBe(false)
    await expect(passwords.hash('x')).rejects.toThrow(RangeError)
    expect(await passwords.verify('$2b$12$abcdefghijklmnopqrstuv', 'anything')).toBe(false)
    expect(
      await passwords.verify('$argon2id$v=19$m=999999,t=99,p=9$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4', 'password'),
    ).toBe(false)
  })

  // Made before both sides took short input alike: they verified nowhere, and their owners had no way back.
  it.each([
    ['al', '$argon2id$v=19$m=19456,t=2,p=1$EIqEroSX8/KifUSNJoxXfg$B1zgwyi6xP1PJRpYsXS4QXMSmbRjSEnA/PjTKqn7soc'],
    ['rex', '$argon2id$v=19$m=19456,t=2,p=1$2lR7l/bT+9xF2MWq18WYnQ$OCjk0sFqyecMUCgs/h/vDr1AwpVf3YAFXWHS2wJN8m4'],
    ['\u72ac\u592a', '$argon2id$v=19$m=19456,t=2,p=1$ohuh9SdgfSLKXB0K9bGKZw$8wD+PpHl6wOgzuj7DbZl67JFNmINXYtaOih41LhFe8s'],
  ])('verifies what it hashes, however short: %s', async (answer, stored) => {
    expect(await passwords.verify(await passwords.hash(answer), answer)).toBe(true)
    expect(await passwords.verify(stored, answer)).toBe(true)
    for (const other of [`${answer} `, answer.slice(1), '']) expect(await passwords.verify(stored, other)).toBe(false)
  })

  it('asks for a new hash where the cost has changed', async () => {
    expect(passwords.needsRehash(await passwords.hash('Océan-42-bleu'))).toBe(false)
    expect(passwords.needsRehash('$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4')).toBe(true)
    expect(passwords.needsRehash('$2b$12$abcdefghijklmnopqrstuv')).toBe(true)
  })

  it('hashes on every core but one at a time; for each, twenty-four more wait, and who comes then is refused', async () => {
    const own = nodePasswords()
    const room = Math.max(1, availableParallelism() - 1) * (1 + 24)
    const answers = await Promise.allSettled(Array.from({ length: room + 2 }, () => own.hash('Brise-marine-7')))
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  })

  it('answers each of a burst', async () => {
    const phc = await passwords.hash('Brise-marine-7')
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => passwords.verify(phc, i % 2 ? 'Brise-marine-7' : 'autre')))
    expect(answers).toEqual(Array.from({ length: 16 }, (_, i) => i % 2 === 1))
  })
})
