import { profile } from '@foyer/utilities/smeg/profile.ts'
import { expect, it } from 'vitest'
import { publicProfile } from './public-profile.ts'

it('speaks the language asked for and tells nothing that a widget does not need', () => {
  const shown = publicProfile(profile, 'it', { firstParty: ['https://area.smeg.localhost'] })
  expect(shown).toMatchObject({
    id: 'smeg',
    language: 'it',
    firstParty: 'https://area.smeg.localhost',
    contactUrl: 'https://www.smeg.example/it/contatti',
  })
  expect(shown.notices[0]).toMatchObject({ id: 'former-areas', until: '2025-06-01', title: 'MyNexio e NexioPro restano aperti' })
  expect(shown.audiences.individual).toEqual({
    status: 'open',
    kinds: ['enter', 'activate', 'recover', 'link', 'step-up', 'phone', 'email'],
    offersAudience: 'professional',
    passkeys: true,
  })
  expect(Object.keys(shown)).not.toContain('lockout')
})
