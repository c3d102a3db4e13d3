import type { Language } from '@foyer/contract/profile'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'

export type WordId = keyof typeof fr

/** One language, whole: a text that is missing does not compile. */
export type Words = { readonly [Id in WordId]: string }

/** A utility's own texts in place of ours, from `packages/utilities/{id}/messages.ts`. */
export type WordingOverrides = { readonly [Lang in Language]?: Partial<Words> }

/** The `{names}` a text expects, as French writes them; the others use the same ones. */
export type Placeholders<Id extends WordId> = NamesIn<(typeof fr)[Id]>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

export const LANGUAGES: { readonly [Lang in Language]?: Words } = { fr, en, it }

/** The language asked for, or the first of the utility's that we have words in. */
export function chooseWords(asked: Language, offered: readonly Language[], overrides: WordingOverrides = {}): { language: Language; words: Words } {
  for (const language of [asked, ...offered]) {
    const words = LANGUAGES[language]
    if (words) return { language, words: { ...words, ...overrides[language] } }
  }
  return { language: 'fr', words: { ...fr, ...overrides.fr } }
}
