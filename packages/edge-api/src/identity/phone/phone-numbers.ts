import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/core'
import { PHONE_METADATA } from './metadata.gen.ts'

/** Numbers that codes may be sent to: mobile ones of listed countries. */
export type PhoneNumber = { ok: true; e164: string } | { ok: false; why: 'missing' | 'malformed' | 'country-refused' }

/**
 * A number as typed ("06 12 34 56 78", "+377 6 12 34 56 78", "0033612345678") in E.164 (ITU-T E.164).
 *
 * @param country ISO 3166 alpha-2 of the prefix chosen beside the field; a `+` in the number wins over it.
 * @param countries where SMS may go; the first is taken when none was chosen.
 */
export function toE164(typed: string, country: string | undefined, countries: readonly string[]): PhoneNumber {
  const text = typed.trim().replace(/^00/, '+')
  if (text === '') return { ok: false, why: 'missing' }
  const chosen = country !== undefined && countries.includes(country) ? country : countries[0]
  const defaultCountry = asCountry(chosen)
  const number = parsePhoneNumber(text, defaultCountry ? { defaultCountry } : {}, PHONE_METADATA)
  if (!number && isFromElsewhere(text)) return { ok: false, why: 'country-refused' }
  if (!number?.isValid()) return { ok: false, why: 'malformed' }
  if (!number.country || !countries.includes(number.country)) return { ok: false, why: 'country-refused' }
  return { ok: true, e164: number.number }
}

/** A number to be called at, landlines too: one that can be dialled, anywhere in what is covered. */
export function toContactNumber(typed: string, country: string | undefined, countries: readonly string[]): PhoneNumber {
  const text = typed.trim().replace(/^00/, '+')
  if (text === '') return { ok: false, why: 'missing' }
  const defaultCountry = asCountry(country !== undefined && countries.includes(country) ? country : countries[0])
  const number = parsePhoneNumber(text, defaultCountry ? { defaultCountry } : {}, PHONE_METADATA)
  return number?.isPossible() ? { ok: true, e164: number.number } : { ok: false, why: 'malformed' }
}

/** Whether it begins with the calling code of a country that nothing is known of. */
const isFromElsewhere = (text: string): boolean => {
  const digits = text.replace(/[\s().-]/g, '')
  return /^\+\d{7,}$/.test(digits) && ![2, 3, 4].some((end) => digits.slice(1, end) in PHONE_METADATA.country_calling_codes)
}

function asCountry(country: string | undefined): CountryCode | undefined {
  return country !== undefined && isKnown(country) ? country : undefined
}

/** The library's own check, which asks for the type it establishes. */
const isKnown = (country: string): country is CountryCode => isSupportedCountry(country as CountryCode, PHONE_METADATA)
