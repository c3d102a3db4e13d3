import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import {
  activate,
  administrator,
  answer,
  BAKERY,
  choose,
  HOTEL,
  invite,
  openRow,
  PROVED_MS,
  prove,
  row,
  sendInvitation,
} from './company.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { acceptTerms, logIn, toCode } from './journeys.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent } from './people.ts'
import { visit } from './visit.ts'

const WIDTHS = { widths: [280, 360, 760] }

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** The first of two links stops working when the second is sent, and that one when the invitation is revoked. */
async function resendAndRevoke(admin: Customer, email: string): Promise<void> {
  await invite(admin, email, 'viewer')
  const first = await demo.mailbox.link(email)
  await openRow(admin, email)
  await admin.press('team.resend')
  await admin.reads('team.done.resent', { name: email })
  const second = await demo.mailbox.link(email)
  expect(second).not.toBe(first)
  await openRow(admin, email)
  await admin.press('team.revoke')
  await answer(admin, 'team.revoke')
  await row(admin, email).getByText(admin.say('team.status.revoked')).waitFor()
  for (const link of [first, second]) {
    const stranger = await visit(browser, demo)
    await stranger.open(link)
    await stranger.press('activate.button')
    await stranger.sees('expired.revoked')
    expect(await stranger.button('expired.button').count()).toBe(0)
    await stranger.leave()
  }
}

describe('S-16 a company’s administrator', () => {
  it('invites a colleague for one contract, then for all; R-24 only an administrator manages members', async () => {
    const admin = await administrator(await visit(browser, demo), demo, HOTEL, { firstName: 'Inès', lastName: 'Rossi' })
    await row(admin, 'Inès Rossi').waitFor()
    await admin.reads('team.alone')
    await admin.guest.look(WIDTHS)
    const hugo = { email: 'hugo@deux-phares.exemple.mc', firstName: 'Hugo', lastName: 'Lambert' }
    await admin.press('team.invite')
    await admin.press('team.invite.send')
    await admin.reads('team.email.missing')
    await admin.guest.look(WIDTHS)
    await admin.press('team.cancel')
    // The log-in was a while ago: Escape leaves what was typed, and the code that was sent is good afterwards.
    demo.pass(PROVED_MS)
    await sendInvitation(admin, hugo.email, 'billing', ['Annexe'])
    await admin.field('code.label').waitFor()
    await admin.page.keyboard.press('Escape')
    await admin.page.getByRole('dialog').waitFor({ state: 'detached' })
    await admin.press('team.invite.send')
    await prove(admin, HOTEL.email, WIDTHS)
    await admin.reads('team.done.invited', { name: hugo.email })
    await row(admin, hugo.email).waitFor()
    await admin.guest.look(WIDTHS)

    const letter = (await demo.mailbox.list(hugo.email))[0]
    expect(letter?.text).toContain(HOTEL.name)
    expect(letter?.text).not.toContain('P-0344-01')
    const colleague = await activate(await visit(browser, demo), hugo)
    await colleague.open('/mes-factures.html')
    // Every invoice of the hotel covers its main building too.
    await colleague.sees('invoices.empty.title')
    await colleague.open('/equipe.html')
    await colleague.sees('team.closed.title')
    await colleague.reads('team.closed.text', { company: HOTEL.name, role: colleague.say('team.role.billing') })
    await colleague.guest.look(WIDTHS)

    await admin.page.reload()
    await row(admin, hugo.email).getByText(admin.say('team.status.accepted')).waitFor()
    await openRow(admin, 'Hugo Lambert')
    await choose(admin, admin.say('team.scope.all'))
    await admin.press('team.save')
    await admin.reads('team.done.changed', { name: 'Hugo Lambert' })
    await colleague.open('/mes-factures.html')
    await colleague.page.locator('foyer-invoices li.row').first().waitFor()
    await colleague.leave()
    await resendAndRevoke(admin, 'louis@deux-phares.exemple.mc')
    await admin.leave()
  })
})

describe('R-24 roles in a company', () => {
  it('are changed and taken away at once; the last administrator stays', async () => {
    const admin = await administrator(await visit(browser, demo), demo, BAKERY, { firstName: 'Théo', lastName: 'Giraud' })
    const chiara = { email: 'chiara@boulangerie.exemple.mc', firstName: 'Chiara', lastName: 'Conti' }
    await invite(admin, chiara.email, 'viewer')
    const colleague = await activate(await visit(browser, demo), chiara)
    await colleague.open('/mes-factures.html')
    await colleague.page.locator('foyer-invoices li.row').first().waitFor()

    await admin.page.reload()
    demo.pass(PROVED_MS)
    await openRow(admin, 'Théo Giraud')
    admin.guest.expectRefusal(409)
    await choose(admin, admin.say('team.role.viewer'))
    await admin.press('team.save')
    await answer(admin, 'team.step-down')
    await prove(admin, BAKERY.email)
    await row(admin, 'Théo Giraud').getByRole('alert').getByText(admin.say('team.refused.last-administrator')).waitFor()
    await admin.guest.look(WIDTHS)

    await openRow(admin, 'Chiara Conti')
    await choose(admin, admin.say('team.role.admin'))
    await admin.press('team.save')
    await admin.reads('team.done.changed', { name: 'Chiara Conti' })
    await colleague.open('/equipe.html')
    await row(colleague, 'Théo Giraud').waitFor()

    await openRow(colleague, 'Théo Giraud')
    await colleague.press('team.remove')
    await colleague.guest.look()
    await colleague.page.keyboard.press('Escape')
    await colleague.press('team.remove')
    await answer(colleague, 'team.remove')
    await prove(colleague, chiara.email)
    await colleague.reads('team.done.removed', { name: 'Théo Giraud' })
    expect(await row(colleague, 'Théo Giraud').count()).toBe(0)
    await colleague.press('team.trail.read')
    await colleague.reads('team.event.removed', { actor: 'Chiara Conti', subject: 'Théo Giraud' })
    await colleague.reads('team.event.changed', {
      actor: 'Théo Giraud',
      subject: 'Chiara Conti',
      seat: `${colleague.say('team.role.admin')} · ${colleague.say('team.scope.all')}`,
    })
    await colleague.guest.look(WIDTHS)
    await colleague.leave()

    await admin.open('/mes-factures.html')
    await admin.sees('invoices.empty.title')
    await admin.open('/equipe.html')
    await admin.sees('team.none.title')
    await admin.leave()
  })
})

describe('R-21 a household', () => {
  it('admits a person whom its holder knows', async () => {
    const holder = invent()
    const asker = { ...invent(), reference: holder.reference, edl: holder.edl }
    await bringIn(demo, [holder])
    await signedUpBefore(demo, holder)
    const device = await signedUpBefore(demo, asker, { upTo: 'verified' })
    await device.go({}, 'skip')
    await expect(device.go({ customer: asker.reference, edl: asker.edl })).rejects.toThrow('references-under-review')

    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await logIn(customer, holder)
    await customer.open('/equipe.html')
    demo.pass(PROVED_MS)
    const name = `${asker.firstName} ${asker.lastName}`
    await customer.reads('team.request', { name })
    await customer.guest.look(WIDTHS)
    await customer.press('team.request.grant')
    await customer.guest.look()
    await answer(customer, 'team.request.grant')
    await prove(customer, holder.email)
    await customer.reads('team.done.granted', { name })
    await row(customer, asker.email).waitFor()
    await customer.page.reload()
    await row(customer, asker.email).getByText(customer.say('team.role.member')).waitFor()
    await demo.mailbox.subject(asker.email, /accept/i)

    const member = await visit(browser, demo)
    await member.open('/connexion.html')
    await toCode(member, asker)
    await member.enterCode(asker.email, 'button.log-in')
    await acceptTerms(member)
    await member.sees('done.welcome', { name: asker.firstName })
    await member.open('/mes-factures.html')
    await member.page.locator('foyer-invoices li.row').first().waitFor()
    await member.open('/equipe.html')
    await member.sees('team.closed.household')

    await openRow(customer, asker.email)
    await customer.guest.look(WIDTHS)
    await customer.press('team.remove')
    await answer(customer, 'team.remove')
    await customer.reads('team.done.removed', { name })
    expect(await row(customer, asker.email).count()).toBe(0)
    await customer.leave()
    await member.open('/mes-factures.html')
    await member.sees('invoices.empty.title')
    await member.leave()
  })
})
