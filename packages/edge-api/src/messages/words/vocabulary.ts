import type { Language, UtilityMessages } from '@foyer/contract/profile'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'

export type WordId = keyof typeof fr

/** One language, whole: a text that is missing does not compile. */
export type Words = { readonly [Id in WordId]: string }

/** The `{names}` a text expects, as French writes them; the others use the same ones. */
export type Placeholders<Id extends WordId> = NamesIn<(typeof fr)[Id]>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** A language without words does not compile. */
export const LANGUAGES: { readonly [Lang in Language]: Words } = { fr, en, it, nl, de }

/** What an id of ours is called in a utility's `messages.ts`, where the widgets' words stand too. */
export const OVERRIDE_PREFIX = 'email.'

/**
 * The language asked for where the utility speaks it, else its first; the utility's own texts, such as
 * `email.activation.button`, in place of ours.
 */
export function chooseWords(
  asked: Language,
  offered: readonly [Language, ...Language[]],
  own: UtilityMessages = {},
): { language: Language; words: Words } {
  const language = offered.includes(asked) ? asked : offered[0]
  return { language, words: overridden(LANGUAGES[language], own[language] ?? {}) }
}

function overridden(words: Words, own: Readonly<Record<string, string>>): Words {
  const texts = Object.entries(own).flatMap(([id, text]) =>
    id.startsWith(OVERRIDE_PREFIX) ? [[id.slice(OVERRIDE_PREFIX.length), text]] : [],
  )
  return { ...words, ...Object.fromEntries(texts) }
}
