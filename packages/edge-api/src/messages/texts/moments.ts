import type { Language } from '@foyer/contract/profile'
import { MINUTE_MS } from '../../platform/durations.ts'

/** `en` alone would write dates the American way; the utilities are European. */
const LOCALES: Record<Language, string> = { fr: 'fr', en: 'en-GB', it: 'it', nl: 'nl', de: 'de' }

/** What a time of day ends with in a sentence, which `Intl` leaves out. */
const HOUR: Partial<Record<Language, string>> = { nl: ' uur', de: ' Uhr' }

/** `14:42`, in the utility's time zone. */
export const timeOfDay = (at: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(at)

/** `10 décembre 2026`. */
export const longDate = (at: number, language: Language, timeZone: string): string =>
  firstOfMonth(new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at), language)

/** `10 décembre 2026 à 14:42`, `10. Dezember 2026 um 14:42 Uhr`. */
export const longDateAndTime = (at: number, language: Language, timeZone: string): string => {
  const moment = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)
  return firstOfMonth(moment, language) + (HOUR[language] ?? '')
}

/** French and Italian say the first of a month as an ordinal, which `Intl` does not. */
const firstOfMonth = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/^1 /, '1er ') : language === 'it' ? date.replace(/^1 /, '1º ') : date

/** `10 minutes`: what remains, one minute at least. */
export const minutesLeft = (ms: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, Math.round(ms / MINUTE_MS)),
  )

/** `3 jours`. */
export const daysLong = (days: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)

/** `A, B et C`. */
export const listOf = (items: readonly string[], language: Language): string => new Intl.ListFormat(LOCALES[language]).format(items)

/** Which of two wordings a count takes. */
export const pluralOf = (count: number, language: Language): 'one' | 'other' =>
  new Intl.PluralRules(LOCALES[language]).select(count) === 'one' ? 'one' : 'other'
