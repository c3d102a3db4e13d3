import type { Language, UtilityMessages } from '@foyer/contract/profile'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'

export type WordId = keyof typeof fr

/** One language, whole: a text that is missing does not compile. */
export type Words = { readonly [Id in WordId]: string }

/** The `{names}` a text expects, as French writes them; the others use the same ones. */
export type Placeholders<Id extends WordId> = NamesIn<(typeof fr)[Id]>

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

export const LANGUAGES: { readonly [Lang in Language]?: Words } = { fr, en, it }

/** What an id of ours is called in a utility's `messages.ts`, where the widgets' words stand too. */
export const OVERRIDE_PREFIX = 'email.'

/**
 * The language asked for, or the first of the utility's that we have words in; the utility's own texts, such as
 * `email.activation.button`, in place of ours.
 */
export function chooseWords(
  asked: Language,
  offered: readonly Language[],
  own: UtilityMessages = {},
): { language: Language; words: Words } {
  const language = [asked, ...offered].find((candidate) => LANGUAGES[candidate]) ?? 'fr'
  return { language, words: overridden(LANGUAGES[language] ?? fr, own[language] ?? {}) }
}

function overridden(words: Words, own: Readonly<Record<string, string>>): Words {
  const texts = Object.entries(own).flatMap(([id, text]) =>
    id.startsWith(OVERRIDE_PREFIX) ? [[id.slice(OVERRIDE_PREFIX.length), text]] : [],
  )
  return { ...words, ...Object.fromEntries(texts) }
}
