import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { administrator, answer, BAKERY, invite, openRow, row, sendInvitation, sendLink } from './company.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { signUp, toVerified } from './journeys.ts'
import { look } from './operator.ts'
import { bringIn, invent } from './people.ts'
import { visit } from './visit.ts'

const RESEND_MS = 61_000

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

async function typeNumber(customer: Customer, country: string, typed: string): Promise<void> {
  await customer.page.getByLabel(customer.say('phone.country')).selectOption(country)
  await customer.fill('phone.label', typed)
  await customer.press('phone.send')
}

describe('a mobile number', () => {
  it('of Monaco, France or Italy is taken as people write it; one that cannot be is refused, and keeps no one from going on', async () => {
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toVerified(customer, invent())
    const [{ n: before } = { n: 0 }] = await look(demo, "SELECT count(*) AS n FROM outbox WHERE channel = 'sms'")
    for (const [country, typed, why] of [
      ['FR', '', 'field.missing'],
      ['FR', '06 39 98', 'field.malformed'],
      ['MC', '999 999 999 999 999', 'field.malformed'],
      ['IT', 'non ho un cellulare', 'field.malformed'],
      ['FR', '04 93 15 00 00', 'field.malformed'],
      ['FR', '+44 7400 123456', 'field.country-refused'],
      ['FR', '+1 202 555 0123', 'field.country-refused'],
    ] as const) {
      await typeNumber(customer, country, typed)
      await customer.reads(why)
      expect(await customer.field('phone.label').inputValue()).toBe(typed)
      expect(await customer.field('phone.label').getAttribute('aria-invalid')).toBe('true')
    }
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    const [{ n: after } = { n: 0 }] = await look(demo, "SELECT count(*) AS n FROM outbox WHERE channel = 'sms'")
    expect(after).toBe(before)
    for (const [country, typed, e164] of [
      ['MC', '6 39 98 00 11', '+377639980011'],
      ['MC', '0033 (0)6 00 00 70 12', '+33600007012'],
      ['FR', '06.00.00.70.13', '+33600007013'],
      ['FR', '+39 333-000-0014', '+393330000014'],
      ['IT', '333 000 0015', '+393330000015'],
    ] as const) {
      await typeNumber(customer, country, typed)
      await customer.sees('phone.code')
      expect(await demo.mailbox.code(e164)).toMatch(/^\d{6}$/)
      await customer.press('phone.change')
      await customer.sees('phone.title')
      demo.pass(RESEND_MS)
    }
    await customer.press('phone.skip')
    await customer.sees('link.title')
    await customer.leave()
  })
})

describe('a name', () => {
  it.each([
    ['Jean-Noël', "D’Angelo-O'Neil", 'Jean-Noël'],
    ['Ольга', 'Прокофьева', 'Ольга'],
    ['明', '李', '明'],
    ['ليلى', 'بن يوسف', 'ليلى'],
    ['<b>Léa</b> & "Co"', '{name} \\ %s', '<b>Léa</b> & "Co"'],
  ])('like %s %s is greeted as it is written, on every screen and in the letter', async (firstName, lastName) => {
    const person = { ...invent(), firstName, lastName }
    await bringIn(demo, [person])
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await signUp(customer, person)
    const letter = await demo.mailbox.subject(person.email, /bienvenue/i)
    expect(letter.text).toContain(`Bonjour ${firstName},`)
    if (firstName.includes('<')) expect(letter.html).not.toContain(firstName)
    await customer.open('/mes-factures.html')
    await customer.page.getByRole('button', { name: `${firstName} ${lastName}` }).waitFor()
    await customer.guest.look({ widths: [280, 360] })
    await customer.leave()
  })

  it('that is empty or only spaces is asked for', async () => {
    const person = invent()
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.press('no-account.create')
    await customer.sees('new.names')
    await customer.fill('firstName.label', '   ')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.reads('firstName.missing')
    await customer.reads('lastName.missing')
    await customer.leave()
  })
})

describe('an address', () => {
  it('that none can be is refused before anything is sent, and one with spaces around is taken', async () => {
    const person = invent()
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    for (const typed of ['claire', 'claire@', 'claire@exemple', '@exemple.test', 'a b@exemple.test', 'claire@exemple..test']) {
      await customer.fill('email.label', typed)
      await customer.press('button.next')
      await customer.reads('email.malformed')
    }
    await customer.fill('email.label', '')
    await customer.press('button.next')
    await customer.reads('email.missing')
    await customer.fill('email.label', ` ${person.email.toUpperCase()} `)
    await customer.press('button.next')
    await customer.sees('no-account.title')
    await customer.page.getByText(person.email, { exact: true }).first().waitFor()
    await customer.leave()
  })
})

describe('a link that a mail program broke', () => {
  it('says that it is not known, and leaves the way to log in; the whole one still works', async () => {
    const person = invent()
    await bringIn(demo, [person], { isReachable: true })
    await sendLink(demo, person)
    const link = await demo.mailbox.link(person.email)
    for (const broken of [link.slice(0, -1), link.slice(0, -12), `${link}A`]) {
      const customer = await visit(browser, demo)
      customer.guest.expectRefusal(404)
      await customer.open(broken)
      await customer.press('activate.button')
      await customer.isTold('link-unknown')
      await customer.field('email.label').waitFor()
      expect(customer.page.url()).not.toContain('#')
      await customer.leave()
    }
    const cut = await visit(browser, demo)
    await cut.open(link.slice(0, link.indexOf('=') + 1))
    await cut.field('email.label').waitFor()
    await cut.leave()
    const whole = await visit(browser, demo)
    await whole.open(link)
    await whole.press('activate.button')
    await whole.sees('new.names')
    await whole.leave()
  })
})

describe('R-24 an administrator', () => {
  it('inviting an address twice, or a member, is refused with a reason; removing the only administrator, too', async () => {
    const admin = await administrator(await visit(browser, demo), demo, BAKERY, { firstName: 'Théo', lastName: 'Giraud' })
    const { email } = invent()
    await invite(admin, email, 'viewer')
    admin.guest.expectRefusal(409, 409, 409)
    await sendInvitation(admin, email.toUpperCase(), 'billing')
    await admin.reads('team.refused.already-invited')
    await admin.guest.look({ within: 'foyer-team', widths: [280, 360] })
    await admin.fill('team.email', BAKERY.email)
    await admin.press('team.invite.send')
    await admin.reads('team.refused.already-member')
    await admin.press('team.cancel')
    expect((await demo.mailbox.list(email)).filter(({ text }) => text.includes('#foyer='))).toHaveLength(1)

    await openRow(admin, 'Théo Giraud')
    await admin.press('team.remove')
    await answer(admin, 'team.remove')
    await row(admin, 'Théo Giraud').getByRole('alert').getByText(admin.say('team.refused.last-administrator')).waitFor()
    await admin.page.reload()
    await row(admin, 'Théo Giraud').waitFor()
    await admin.leave()
  })
})
