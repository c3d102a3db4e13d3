import { createHmac } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent } from './people.ts'
import { atSecurity, confirm, toProof } from './security-visit.ts'
import { visit } from './visit.ts'

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** What an app with this secret shows (RFC 6238), written here anew, apart from the code that checks it. */
function appCode(secret: string): string {
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(demo.now() / 30_000)))
  const mac = createHmac('sha1', key).update(step).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(number % 1_000_000).padStart(6, '0')
}

describe('S-5 an authenticator app', () => {
  it('is added with its picture or key, and asked for at the next log-in; a recovery code stands in for it', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    await customer.guest.look({ widths: [280, 360] })
    await customer.press('security.add.totp')
    await confirm(customer, person)
    await customer.page.getByRole('img', { name: customer.say('security.totp.picture') }).waitFor()
    const secret = ((await customer.page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.fill('security.totp.code', '000000')
    customer.guest.expectRefusal(422)
    await customer.press('security.totp.add')
    await customer.reads('security.refused.code')
    await customer.fill('security.totp.code', appCode(secret))
    await customer.press('security.totp.add')
    await customer.reads('security.codes.once')
    const codes = await customer.page.locator('.codes code').allTextContents()
    expect(codes).toHaveLength(10)
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.press('security.codes.kept')
    expect((await customer.mailbox.subject(person.email, /application d’authentification protège/)).text).toContain('Mon téléphone')

    demo.pass(60_000)
    await toProof(customer, person, 'proof.totp.title')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.fill('code.label', appCode(secret))
    await customer.press('button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })

    await toProof(customer, person, 'proof.totp.title')
    await customer.press('code.recovery')
    await customer.sees('proof.recovery.title')
    await customer.fill('proof.recovery.label', codes[0] ?? '')
    await customer.press('button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('S-9 the e-mail address', () => {
  it('R-5 is changed with a proof and the code that comes to the new one, told at both, and logs in from then on', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    const [other, wrong, to] = [invent(), invent().email, invent().email]
    await bringIn(demo, [other])
    await signedUpBefore(demo, other)
    const ask = async (typed: string, answer: string) => {
      await customer.fill('email.new', typed)
      await customer.press('email.send')
      await customer.reads(answer)
      expect(await customer.field('email.new').inputValue()).toBe(typed)
    }
    await customer.press('security.email.change-one')
    await confirm(customer, person)
    await customer.sees('email.title')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await ask('', 'email.missing')
    await ask('jeanne@exemple', 'email.malformed')
    await ask(other.email, 'email.taken')
    await ask(person.email.toUpperCase(), 'email.unchanged')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.fill('email.new', wrong)
    await customer.press('email.send')
    await customer.sees('code.verify')
    await customer.press('code.change')
    await customer.sees('email.title')
    expect(await customer.field('email.new').inputValue()).toBe(wrong)
    await customer.fill('email.new', to)
    await customer.press('email.send')
    await customer.sees('code.verify')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.fill('code.label', '000000')
    await customer.press('button.confirm')
    await customer.reads('refusal.code-wrong', { triesLeft: 4 })
    await customer.enterCode(to, 'button.confirm')
    await customer.reads('security.done.email')
    await customer.guest.look({ widths: [280, 360] })
    await customer.page
      .getByRole('listitem')
      .filter({ hasText: customer.say('security.email') })
      .getByText(to)
      .waitFor()
    expect((await customer.mailbox.subject(person.email, /adresse e-mail de votre compte a changé/)).text).toContain(
      'Écrivez-nous sans attendre',
    )
    expect((await customer.mailbox.subject(to, /nouvelle adresse e-mail est en place/)).to).toBe(to)

    await customer.page.context().clearCookies()
    await customer.open('/connexion.html')
    await customer.sees('enter.title.individual')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('no-account.title')
    await customer.press('given.change')
    await customer.sees('enter.title.individual')
    await customer.fill('email.label', to)
    await customer.press('button.next')
    await customer.sees('password.title')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.enterCode(to, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })

  it('R-5 is asked for again where the proof is older than five minutes, and what was typed is there', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    const to = invent().email
    await customer.press('security.email.change-one')
    await confirm(customer, person)
    await customer.sees('email.title')
    await customer.fill('email.new', to)
    demo.pass(5 * 60_000)
    await customer.press('email.send')
    await customer.reads('refusal.proof-expired')
    await confirm(customer, person)
    await customer.sees('email.title')
    expect(await customer.field('email.new').inputValue()).toBe(to)
    await customer.press('email.send')
    await customer.sees('code.verify')
    await customer.enterCode(to, 'button.confirm')
    await customer.reads('security.done.email')
    await customer.leave()
  })
})

describe('S-5 a mobile number', () => {
  it('is added with a proof and the code that comes by SMS, and can be taken away again', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    await customer.press('security.add.sms')
    await confirm(customer, person)
    await customer.sees('phone.title')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.page.getByLabel(customer.say('phone.country')).selectOption('FR')
    await customer.fill('phone.label', '12')
    await customer.press('phone.send')
    await customer.reads('field.malformed')
    await customer.fill('phone.label', person.phone)
    await customer.press('phone.send')
    await customer.sees('phone.code')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.enterCode(person.phoneE164, 'button.confirm')
    await customer.reads('security.done.sms')
    expect((await customer.mailbox.subject(person.email, /numéro de mobile est ajouté/)).to).toBe(person.email)
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })

    await customer.press('security.kind.sms')
    await customer.press('security.remove')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.page
      .getByRole('dialog')
      .getByRole('button', { name: customer.say('security.remove') })
      .click()
    await confirm(customer, person)
    await customer.reads('security.done.removed')
    expect(await customer.mailbox.read(person.phoneE164, /numéro de mobile est retiré/)).toBeTruthy()
    await customer.leave()
  })
})

describe('devices and password', () => {
  it('are signed out from another one; a new password is asked for with a proof, by keyboard alone', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    const other = await visit(browser, demo)
    await other.open('/connexion.html')
    await other.sees('enter.title.individual')
    await other.fill('email.label', person.email)
    await other.press('button.next')
    await other.sees('password.title')
    await other.fill('password.label', person.password)
    await other.press('button.next')
    await other.sees('code.sign-in')
    await other.enterCode(person.email, 'button.log-in')
    await other.sees('done.welcome', { name: person.firstName })

    await customer.page.reload()
    await customer.reads('security.sessions.here')
    await customer.page.getByRole('button', { name: customer.say('security.password.change') }).focus()
    await customer.page.keyboard.press('Enter')
    await customer.field('security.password.new').fill('Trop-court')
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.field('security.password.new').fill('Quai-des-Lauriers-1912')
    const settle = customer.guest.press()
    await customer.page.keyboard.press('Enter')
    await confirm(customer, person)
    await customer.reads('security.done.password')
    settle()
    expect((await customer.mailbox.subject(person.email, /mot de passe .* a changé/)).to).toBe(person.email)

    other.guest.expectRefusal(401, 401)
    await other.open('/mes-factures.html')
    await other.reads('invoices.visitor.title')
    await Promise.all([customer.leave(), other.leave()])
  })
})
