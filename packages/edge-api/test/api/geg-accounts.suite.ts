import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { invoiceOf, referencesOf } from './customers.ts'
import { create, SECRET, toReferences } from './geg.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** How an account of GEG’s comes into being, at the API’s door. */
export function gegAccountsSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0], browser = new Browser(world())) => ({
    browser,
    step: await browser.begin(start),
  })

  describe('G-2 to G-5 an account', () => {
    it('counts a number or date that cannot be as no try', async () => {
      const customer = await world().customer()
      const browser = await toReferences(world(), someone())
      await browser.go('submit', referencesOf(world().deployment.profile, customer))
      const given = { firstName: 'Jeanne', lastName: 'Exemple', birthDate: customer.birthDate }
      for (let typed = 0; typed < 6; typed++)
        expect(await browser.go('submit', { ...given, phone: '12' })).toMatchObject({ refusal: { fields: { phone: 'malformed' } } })
      expect(await browser.go('submit', { ...given, birthDate: '1981-01-01' })).toMatchObject({
        refusal: { code: 'details-wrong', triesLeft: 3 },
      })
      expect(await browser.go('submit', given)).toMatchObject({ name: 'secret-question' })
    })

    it('is opened in five counted steps, connected at their end, and written only then', async () => {
      const [email, customer] = [someone(), await world().customer()]
      const browser = new Browser(world())
      const seen: unknown[] = []
      const see = (step: { name: string }) => seen.push([step.name, browser.journey?.at, browser.journey?.of])
      see(await browser.begin({ kind: 'create', input: { email } }))
      see(await browser.go('submit', { password: PASSWORD }))
      see(await browser.go('submit', { code: codeFor(world(), email) }))
      see(await browser.go('submit', referencesOf(world().deployment.profile, customer)))
      expect(browser.journey?.step).toMatchObject({ firstName: 'Jeanne', lastName: 'Exemple' })
      see(await browser.go('submit', { firstName: 'Jeanne', lastName: 'Exemple', birthDate: customer.birthDate }))
      expect(await count(world(), 'identifier WHERE value = ?', email)).toBe(0)
      see(await browser.go('submit', SECRET))
      expect(seen).toEqual([
        ['choose-password', 1, 5],
        ['code', 2, 5],
        ['references', 3, 5],
        ['details', 4, 5],
        ['secret-question', 5, 5],
        ['done', null, null],
      ])
      expect(await browser.session()).toMatchObject({ account: { email }, customers: [{ id: customer.id, role: 'owner' }] })
    })

    it.each([
      ['short-7', 'too-short'],
      ['vingt-six-signes-de-long-1', 'too-long'],
    ])('takes a password of 8 to 25 characters (R-15): %s is refused', async (password, code) => {
      const { browser } = await begin({ kind: 'create', input: { email: someone() } })
      expect(await browser.go('submit', { password })).toMatchObject({ refusal: { fields: { password: code } } })
    })

    it('at an address that has one goes no further, and only the letter says why (R-4)', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const { browser } = await begin({ kind: 'create', input: { email } })
      expect(browser.journey).toMatchObject({ at: 1, of: 5 })
      const step = await browser.go('submit', { password: PASSWORD })
      expect(step).toMatchObject({ name: 'code', target: email, triesLeft: 5 })
      expect(world().messages(email)[0]?.subject).not.toMatch(/code/i)
      expect(await browser.go('submit', { code: '123456' })).toMatchObject({ name: 'code', refusal: { code: 'code-wrong', triesLeft: 4 } })
    })

    it('asks what its holder can know: a birth date that is not the one on file counts as a wrong reference', async () => {
      const customer = await world().customer()
      const browser = await toReferences(world(), someone())
      await browser.go('submit', referencesOf(world().deployment.profile, customer))
      const names = { firstName: 'Jeanne', lastName: 'Exemple' }
      expect(await browser.go('submit', { ...names, birthDate: '1981-05-17' })).toMatchObject({ refusal: { code: 'details-wrong' } })
      expect(await browser.go('submit', { ...names, birthDate: '2999-01-01' })).toMatchObject({
        refusal: { fields: { birthDate: 'malformed' } },
      })
      expect((await browser.turn('submit', { ...names, birthDate: '1980-02-30' })).status).toBe(422)
      expect(await browser.go('submit', { ...names, birthDate: customer.birthDate, phone: '12' })).toMatchObject({
        refusal: { fields: { phone: 'malformed' } },
      })
    })

    it('takes names in every script, with apostrophes', async () => {
      const [email, customer] = [someone(), await world().customer()]
      const browser = await toReferences(world(), email)
      await browser.go('submit', referencesOf(world().deployment.profile, customer))
      const names = { firstName: 'Zo\u00eb \u738b\u5c0f\u660e', lastName: 'O\u2019D\u2019\u0410\u0440\u0442\u0430\u043d\u044c\u044f\u043d' }
      await browser.go('submit', { ...names, birthDate: customer.birthDate })
      await browser.go('submit', SECRET)
      expect(await browser.session()).toMatchObject({ account: names })
    })

    it('keeps the answer to the personal question as a password is kept, and the number to call at', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const { rows } = await world().database.execute({
        sql: 'SELECT secret_question, secret_answer_hash, birth_date, phone FROM account JOIN identifier ON account_id = account.id WHERE value = ?',
        args: [email],
      })
      expect(rows[0]).toMatchObject({ secret_question: 'first-pet', birth_date: '1980-05-17', phone: '+33476000000' })
      expect(String(rows[0]?.['secret_answer_hash'])).toMatch(/^\$argon2id\$/)
    })
  })

  describe('the address, corrected to one that has an account', () => {
    it('shows what it shows for any other, and the code goes to nobody', async () => {
      const taken = someone()
      await create(world(), taken, await world().customer())
      const { browser } = await begin({ kind: 'create', input: { email: someone() } })
      await browser.go('submit', { password: PASSWORD })
      expect(await browser.go('change')).toMatchObject({ name: 'identify' })
      await browser.go('submit', { email: taken })
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code', target: taken, triesLeft: 5 })
      expect(world().messages(taken)[0]?.text).not.toMatch(/\b\d{6}\b/)
    })
  })

  describe('a further contract', () => {
    it('is linked by its three references, by whoever is logged in', async () => {
      const [email, further] = [someone(), await world().customer()]
      const browser = await create(world(), email, await world().customer())
      await browser.begin({ kind: 'link' })
      const answers = referencesOf(world().deployment.profile, further)
      expect(await browser.go('submit', answers)).toMatchObject({ name: 'done', outcome: 'contract-linked' })
      expect((await browser.session())?.customers).toHaveLength(2)
    })
  })

  describe('G-3 R-18 the latest invoice', () => {
    it.each(['123,45 \u20ac', '123.45', '123,45', ' 123,45EUR '])('takes its amount as %s', async (amount) => {
      const customer = await world().customer()
      await world().database.execute({ sql: 'UPDATE invoice SET total_cents = 12345 WHERE customer_id = ?', args: [customer.id] })
      const browser = await toReferences(world(), someone())
      const typed = { ...referencesOf(world().deployment.profile, customer), amount }
      expect(await browser.go('submit', typed)).toMatchObject({ name: 'details' })
    })

    it('is refused with the amount a cent off, or of another invoice', async () => {
      const customer = await world().customer()
      const right = referencesOf(world().deployment.profile, customer)
      const browser = await toReferences(world(), someone())
      const off = ((customer.amountCents + 1) / 100).toFixed(2)
      expect(await browser.go('submit', { ...right, amount: off })).toMatchObject({ refusal: { code: 'references-wrong', triesLeft: 4 } })
      const id = crypto.randomUUID()
      const today = new Date(world().now()).toISOString().slice(0, 10)
      await world().database.execute(invoiceOf(customer, `F-AUTRE-${id.slice(0, 6)}`, customer.amountCents + 100, today, id))
      const mixed = { ...right, amount: ((customer.amountCents + 100) / 100).toFixed(2) }
      expect(await browser.go('submit', mixed)).toMatchObject({ refusal: { code: 'references-wrong', triesLeft: 3 } })
    })

    it('may be the one before for 30 days after a new one, and no longer', async () => {
      const customer = await world().customer()
      const newer = crypto.randomUUID()
      const today = new Date(world().now()).toISOString().slice(0, 10)
      await world().database.execute({ sql: "UPDATE invoice SET issued_on = '2024-01-15' WHERE customer_id = ?", args: [customer.id] })
      await world().database.execute(invoiceOf(customer, `F-NEUVE-${newer.slice(0, 6)}`, 5_000, today, newer))
      const old = referencesOf(world().deployment.profile, customer)
      const first = await toReferences(world(), someone())
      expect(await first.go('submit', old)).toMatchObject({ name: 'details' })
      await world().database.execute({
        sql: 'UPDATE invoice SET issued_on = ? WHERE id = ?',
        args: [new Date(world().now() - 31 * DAY_MS).toISOString().slice(0, 10), newer],
      })
      const second = await toReferences(world(), someone())
      expect(await second.go('submit', old)).toMatchObject({ refusal: { code: 'references-wrong' } })
    })
  })
}
