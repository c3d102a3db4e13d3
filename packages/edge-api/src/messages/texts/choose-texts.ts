import type { Language, UtilityMessages } from '@foyer/contract/profile'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr, type Texts } from './fr.ts'
import { it } from './it.ts'
import { nl } from './nl.ts'

/** A language without texts does not compile. */
export const LANGUAGES: { readonly [Lang in Language]: Texts } = { fr, en, it, nl, de }

/** What an id of ours is called in a utility's `messages.ts`, where the widgets' texts stand too. */
export const OVERRIDE_PREFIX = 'email.'

/**
 * The language asked for where the utility speaks it, else its first; the utility's own texts, such as
 * `email.activation.button`, in place of ours.
 */
export function chooseTexts(
  asked: Language,
  offered: readonly [Language, ...Language[]],
  own: UtilityMessages = {},
): { language: Language; texts: Texts } {
  const language = offered.includes(asked) ? asked : offered[0]
  return { language, texts: overridden(LANGUAGES[language], own[language] ?? {}) }
}

function overridden(ours: Texts, own: Readonly<Record<string, string>>): Texts {
  const texts = Object.entries(own).flatMap(([id, text]) =>
    id.startsWith(OVERRIDE_PREFIX) ? [[id.slice(OVERRIDE_PREFIX.length), text]] : [],
  )
  return { ...ours, ...Object.fromEntries(texts) }
}
