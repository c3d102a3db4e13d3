import { describe, expect, it } from 'vitest'
import { workersPasswords } from '../../src/identity/passwords/passwords-workers.ts'

describe('passwords in workerd', () => {
  const passwords = workersPasswords()

  it('verifies the reference implementation’s and Node’s hashes', async () => {
    const known = [
      ['$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc', 'password'],
      ['$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc', 'password'],
      ['$argon2id$v=19$m=19456,t=2,p=1$0jOpDo432UImpawr2Fl6NA$VG2suVPLz+C7B9+7Xw/tk+/c53itwkH9IB4YFKhnaow', 'Océan-42-bleu'],
    ] as const
    for (const [phc, password] of known) {
      expect(await passwords.verify(phc, password)).toBe(true)
      expect(await passwords.verify(phc, `${password} `)).toBe(false)
    }
  })

  it('hashes and verifies, several at once', async () => {
    const hashes = await Promise.all(['Brise-marine-7', 'Galets-1912-bleus'].map((password) => passwords.hash(password)))
    expect(hashes[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await Promise.all(hashes.map((phc) => passwords.verify(phc, 'Brise-marine-7')))).toEqual([true, false])
    expect(passwords.needsRehash(hashes[0] ?? '')).toBe(false)
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

  it.each(['', '\u0001', 'x'])('answers false for nobody, and for a password that cannot be one: %j', async (password) => {
    expect(await passwords.verify(null, password)).toBe(false)
    expect(await passwords.verify(await passwords.hash('Brise-marine-7'), password)).toBe(false)
  })

  it('knows breached passwords and common words, also for two who ask at once', async () => {
    const chosen = ['Motdepasse1', 'Brise-marine-7', 'Zxcvbnm123', 'Welkom2026!']
    expect(await Promise.all(chosen.map((password) => passwords.isCommon(password)))).toEqual([true, false, true, true])
  })
})
