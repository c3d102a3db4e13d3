import { describe, expect, it } from 'vitest'
import { phoneCountries } from './phone-countries.ts'
import { toE164 } from './phone-numbers.ts'

const COUNTRIES = ['MC', 'FR', 'IT', 'BE'] as const

describe('toE164', () => {
  it.each([
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['06 12 34 56 78', 'MC', '+377612345678'],
    ['+33 6 12 34 56 78', 'MC', '+33612345678'],
    ['0033612345678', undefined, '+33612345678'],
    ['320 123 4567', 'IT', '+393201234567'],
    ['0470 12 34 56', 'BE', '+32470123456'],
  ])('reads %s (%s)', (typed, country, e164) => {
    expect(toE164(typed, country, COUNTRIES)).toEqual({ ok: true, e164 })
  })

  it.each([
    ['', 'MC', 'missing'],
    ['bonjour', 'MC', 'malformed'],
    ['12', 'MC', 'malformed'],
    ['+33 6 12', 'MC', 'malformed'],
    ['+33 1 23 45 67 89', 'MC', 'malformed'],
    ['+49 1512 3456789', 'MC', 'country-refused'],
    ['+1 202 555 0123', 'MC', 'country-refused'],
    ['+7 912 345-67-89', 'FR', 'country-refused'],
    [`+${'1'.repeat(300)}`, 'FR', 'country-refused'],
  ])('refuses %s (%s)', (typed, country, why) => {
    expect(toE164(typed, country, COUNTRIES)).toEqual({ ok: false, why })
  })

  it('offers the prefixes of the listed countries', () => {
    expect(phoneCountries(['MC', 'FR', 'IT', 'US'])).toEqual([
      { country: 'MC', prefix: '+377' },
      { country: 'FR', prefix: '+33' },
      { country: 'IT', prefix: '+39' },
    ])
  })
})
