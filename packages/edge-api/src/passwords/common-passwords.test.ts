import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { isCommon } from './common-passwords.ts'

const ranked: string[] = createRequire(import.meta.url)('@zxcvbn-ts/language-common/src/passwords.json')

describe('isCommon', () => {
  it('knows every one of the 5,000', () => {
    const common = [...new Set(ranked.map((password) => password.toLowerCase()).filter((password) => password.length >= 8))].slice(0, 5_000)
    expect(common).toHaveLength(5_000)
    expect(common.filter((password) => !isCommon(password))).toEqual([])
  })

  it.each(['12345678', 'PassWord1', 'Password1!', '!!Azertyuiop', 'MotDePasse', 'Qwerty123', 'P@ssw0rd'])('refuses %s', (password) => {
    expect(isCommon(password)).toBe(true)
  })

  it.each(['Ocean-42-bleu', 'Sous-les-galets', 'correct horse battery', '', '!!!!!!!!', 'été-À-Monaco-1912'])(
    'lets %s pass',
    (password) => {
      expect(isCommon(password)).toBe(false)
    },
  )

  it('takes fewer than one uncommon password in a thousand for a common one', () => {
    const uncommon = Array.from({ length: 20_000 }, (_, i) => `uncommon${(i * 2_654_435_761).toString(36)}`)
    expect(uncommon.filter(isCommon).length).toBeLessThan(20)
  })
})
