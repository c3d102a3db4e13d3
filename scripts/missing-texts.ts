import type { Language, Profile, UtilityMessages } from '../packages/contract/src/profile.ts'

const LANGUAGES: Readonly<Record<Language, true>> = { fr: true, en: true, it: true, nl: true, de: true }

/**
 * What a utility does not say in a language it lists: the texts of its references, which are its own alone, and every
 * text in its profile. Types cannot hold these to the languages of one profile.
 * @returns one a line, e.g. `water: fr lacks legal.terms-of-use.url`
 */
export function missingTexts(profile: Profile, messages: UtilityMessages): string[] {
  const localized = localizedTexts(profile)
  const ids = profile.references.flatMap(({ id }) => [`references.${id}.label`, `references.${id}.hint`])
  return profile.languages.flatMap((language) => {
    const lacks = (text: string | undefined) => text === undefined || text.trim() === ''
    return [
      ...ids.filter((id) => lacks(messages[language]?.[id])),
      ...localized.filter(({ texts }) => lacks(texts[language])).map(({ id }) => id),
    ].map((id) => `${profile.id}: ${language} lacks ${id}`)
  })
}

interface LocalizedText {
  id: string
  texts: Readonly<Record<string, string | undefined>>
}

/** Wherever in the profile texts stand by language, whatever field that is. */
function localizedTexts(value: unknown, path: readonly string[] = []): LocalizedText[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if (isLocalized(path.at(-1), entries)) return [{ id: path.join('.'), texts: Object.fromEntries(entries) }]
  return entries.flatMap(([key, inside]) => localizedTexts(inside, [...path, nameOf(inside) ?? key]))
}

/** A text that says nothing in any language is known by its field's name alone. */
const isLocalized = (field: string | undefined, entries: readonly [string, unknown][]): entries is [string, string][] =>
  entries.length > 0
    ? entries.every(([key, text]) => key in LANGUAGES && typeof text === 'string')
    : field === 'title' || field === 'text' || field === 'url'

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
