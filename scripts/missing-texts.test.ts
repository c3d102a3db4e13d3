import { describe, expect, it } from 'vitest'
import type { Profile } from '../packages/contract/src/profile.ts'
import { messages, profiles } from '../packages/utilities/index.ts'
import { missingTexts } from './missing-texts.ts'

const profile: Profile = {
  id: 'oldtown',
  name: 'Old Town Energy',
  languages: ['nl', 'de'],
  timeZone: 'Europe/Brussels',
  phoneCountries: ['BE'],
  currency: 'EUR',
  identify: 'neutral',
  audiences: {},
  references: [{ id: 'customer', matches: 'customer.reference', pattern: '^2\\d{9}$' }],
  activationLink: { lifetimeDays: 3, maxUses: 3, reminderAfterDays: null },
  lockout: { failures: 5, pauseMinutes: 15 },
  legal: [
    {
      id: 'terms',
      version: '2026-01-01',
      title: { nl: 'Voorwaarden', de: 'Bedingungen' },
      url: { nl: 'https://oldtown.example/nl', de: 'https://oldtown.example/de' },
    },
  ],
  notices: [{ id: 'works', title: { nl: 'Werken', de: 'Arbeiten' }, text: { nl: 'Vandaag.', de: 'Heute.' } }],
  sites: { firstParty: ['https://area.oldtown.example'], pages: [] },
  contact: { url: { nl: 'https://oldtown.example/nl/contact', de: 'https://oldtown.example/de/kontakt' } },
  sender: { email: 'noreply@oldtown.example', name: 'Old Town', smsName: 'OldTown' },
}
const own = {
  nl: { 'references.customer.label': 'Klantnummer', 'references.customer.hint': '10 cijfers.' },
  de: { 'references.customer.label': 'Kundennummer', 'references.customer.hint': '10 Ziffern.' },
}

describe('what a utility must say in each of its languages', () => {
  it('is nothing more when all is there', () => {
    expect(missingTexts(profile, own)).toEqual([])
  })

  it('is named by utility, language and id: the texts of its references', () => {
    expect(missingTexts(profile, { nl: own.nl })).toEqual([
      'oldtown: de lacks references.customer.label',
      'oldtown: de lacks references.customer.hint',
    ])
    expect(missingTexts(profile, { ...own, nl: { ...own.nl, 'references.customer.hint': ' ' } })).toEqual([
      'oldtown: nl lacks references.customer.hint',
    ])
  })

  it('are the texts of its profile, wherever they stand', () => {
    const [terms] = profile.legal
    const [works] = profile.notices
    if (!terms || !works) throw new Error('no texts')
    const holes: Profile = {
      ...profile,
      legal: [{ ...terms, title: { nl: 'Voorwaarden' }, url: {} }],
      notices: [{ ...works, title: { de: 'Arbeiten' }, text: { nl: 'Vandaag.', de: '' } }],
      contact: { url: { nl: 'https://oldtown.example/nl/contact' } },
    }
    expect(missingTexts(holes, own).sort()).toEqual([
      'oldtown: de lacks contact.url',
      'oldtown: de lacks legal.terms.title',
      'oldtown: de lacks legal.terms.url',
      'oldtown: de lacks notices.works.text',
      'oldtown: nl lacks legal.terms.url',
      'oldtown: nl lacks notices.works.title',
    ])
  })

  it('is said by every utility there is', () => {
    expect(Object.values(profiles).flatMap((each) => missingTexts(each, messages[each.id] ?? {}))).toEqual([])
  })
})
