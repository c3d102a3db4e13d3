import { type CountryCode, getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile'

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
  const number = parsePhoneNumberFromString(text, asCountry(chosen))
  if (!number?.isValid()) return { ok: false, why: 'malformed' }
  if (!number.country || !countries.includes(number.country)) return { ok: false, why: 'country-refused' }
  return { ok: true, e164: number.number }
}

/** The prefixes offered beside the field, e.g. `{country: 'MC', prefix: '+377'}`. */
export function phoneCountries(countries: readonly string[]): { country: string; prefix: string }[] {
  return countries.flatMap((country) => {
    const known = asCountry(country)
    return known ? [{ country, prefix: `+${getCountryCallingCode(known)}` }] : []
  })
}

function asCountry(country: string | undefined): CountryCode | undefined {
  return country !== undefined && isSupportedCountry(country) ? country : undefined
}
