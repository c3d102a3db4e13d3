import { expect, it } from 'vitest'
import { languages, message } from './emails.testbed.ts'
import type { MessageDraft, SecurityChange } from './message.ts'
import { testProfile } from './outbox.testbed.ts'
import { renderEmail, renderSms } from './rendering/render.ts'

const contact = { url: Object.fromEntries(languages.map((language) => [language, `https://www.oldtown.example/${language}/contact`])) }
const sender = { profile: { ...testProfile, contact }, sites: { firstParty: testProfile.sites.firstParty, pages: [] } }
const AT = Date.parse('2026-11-21T12:00:00Z')
const notice = (language: (typeof languages)[number], what: SecurityChange) =>
  message('security-notice', language, { what, firstName: 'Claire', at: AT, name: 'c•••n@exemple.mc' })

it.each(languages)('whose address was taken away is told to write, and not to choose a password that they cannot: in %s', (language) => {
  const changed = renderEmail('id', notice(language, 'email-changed'), sender, AT)
  expect(changed.text).toContain('c•••n@exemple.mc')
  expect(changed.html).toMatch(/href="https:\/\/www\.oldtown\.example\//)
  expect(changed.text).not.toContain('https://area.')
  const removed = renderEmail('id', notice(language, 'sms-removed'), sender, AT)
  expect(removed.text).toContain('https://area.')
  const footer = (text: string) => text.trim().split('\n').at(-2)
  expect(footer(changed.text)).not.toBe(footer(removed.text))
  const sms: MessageDraft = { ...notice(language, 'email-changed'), channel: 'sms', to: '+37799000000' } as MessageDraft
  expect(renderSms('id', sms, sender, AT).text.length).toBeLessThanOrEqual(160)
  expect(renderSms('id', sms, sender, AT).text).not.toBe(renderSms('id', { ...sms, ...notice(language, 'sms-removed') }, sender, AT).text)
})

it.each(languages)('no name that somebody typed stands in the code for an address that is not proved: in %s', (language) => {
  const code = (purpose: 'change-email' | 'recover') =>
    renderEmail('id', message('code', language, { purpose, firstName: 'Gagnez sur example.com' }), sender, AT).text
  expect(code('recover')).toContain('Gagnez')
  expect(code('change-email')).not.toContain('Gagnez')
})
