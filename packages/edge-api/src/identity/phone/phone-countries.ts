import { CALLING_CODES } from './calling-codes.gen.ts'

/** The prefixes offered beside the field, e.g. `{country: 'MC', prefix: '+377'}`; countries that nothing is known of are left out. */
export function phoneCountries(countries: readonly string[]): { country: string; prefix: string }[] {
  return countries.flatMap((country) => {
    const code = CALLING_CODES[country]
    return code === undefined ? [] : [{ country, prefix: `+${code}` }]
  })
}

/** Carries the numbering plans of all of Europe, and is loaded when a number was typed. */
export const loadPhoneNumbers = () => import('./phone-numbers.ts')
