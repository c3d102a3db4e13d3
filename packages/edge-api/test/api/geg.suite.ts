import { describe, expect, it } from 'vitest'
import { unlockAccount } from '../../src/accounts/unlock.ts'
import { decideClaim } from '../../src/claims/decide-claim.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { type Customer, invoiceOf, referencesOf } from './customers.ts'
import { tokenFor } from './links.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

const HOUR_MS = 3_600_000
const SECRET = { question: 'first-pet', answer: 'Gribouille' }

/** G-2 up to the proof of the address. */
export async function toReferences(world: World, email: string, browser = new Browser(world)): Promise<Browser> {
  await browser.begin({ kind: 'create', input: { email } })
  await browser.go('submit', { password: PASSWORD })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}

/** G-2 to G-5, to "connected". */
export async function create(world: World, email: string, customer: Customer): Promise<Browser> {
  const browser = await toReferences(world, email)
  await browser.go('submit', referencesOf(world.deployment.profile, customer))
  await browser.go('submit', { firstName: 'Jeanne', lastName: 'Exemple', birthDate: customer.birthDate, phone: '04 76 00 00 00' })
  await browser.go('submit', SECRET)
  return browser
}

/** What is written in GEG's document, at the API's door. */
export function gegSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0], browser = new Browser(world())) => ({
    browser,
    step: await browser.begin(start),
  })
  const logIn = async (email: string, browser = new Browser(world())) => {
    await browser.begin({ input: { identifier: email, password: PASSWORD } })
    await browser.go('submit', { code: codeFor(world(), email) })
    return browser
  }

  describe('G-2 to G-5 an account', () => {
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
        args: [new Date(world().now() - 31 * 24 * HOUR_MS).toISOString().slice(0, 10), newer],
      })
      const second = await toReferences(world(), someone())
      expect(await second.go('submit', old)).toMatchObject({ refusal: { code: 'references-wrong' } })
    })
  })

  describe('G-6 log-in', () => {
    it('is e-mail and password, then a code', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const { browser, step } = await begin({ input: { identifier: email.toUpperCase(), password: PASSWORD } })
      expect(step).toMatchObject({ name: 'code', purpose: 'sign-in' })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'done', outcome: 'signed-in' })
    })

    it('takes no login name: this utility has none', async () => {
      const { step } = await begin({ input: { identifier: 'jeanne', password: PASSWORD } })
      expect(step).toMatchObject({ name: 'credentials', refusal: { fields: { identifier: 'malformed' } } })
    })
  })

  describe('G-9 R-17 three failures', () => {
    const fail = async (email: string, browser: Browser) => {
      await browser.begin({ input: { identifier: email, password: 'wrong-1' } })
      await browser.go('submit', { identifier: email, password: 'wrong-2' })
      return browser.go('submit', { identifier: email, password: 'wrong-3' })
    }

    it('pause log-in for three hours, over at exactly that, and attempts meanwhile prolong nothing', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const browser = new Browser(world())
      const step = await fail(email, browser)
      const until = Date.parse(step.refusal?.until ?? '')
      expect(step.refusal?.code).toBe('paused')
      expect(Math.abs(until - world().now() - 3 * HOUR_MS)).toBeLessThan(10_000)
      world().pass(2 * HOUR_MS)
      await browser.begin({ input: { identifier: email, password: 'wrong-4' } })
      world().pass(until - world().now() - 1_000)
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ refusal: { code: 'paused' } })
      world().pass(until - world().now())
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ name: 'code' })
    })

    it('of a stranger do not keep the owner\u2019s known device out', async () => {
      const email = someone()
      const own = await create(world(), email, await world().customer())
      await fail(email, new Browser(world()))
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ refusal: { code: 'paused' } })
      await own.send('DELETE', '/session')
      expect((await begin({ input: { identifier: email, password: PASSWORD } }, own)).step).toMatchObject({ name: 'code' })
    })

    it('sixteen at once compare three at most', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const answers = await Promise.all(
        Array.from(
          { length: 16 },
          async (_, n) => (await begin({ input: { identifier: email, password: `wrong-${n}` } })).step.refusal?.code,
        ),
      )
      expect(answers.filter((code) => code === 'credentials-wrong').length).toBeLessThan(3)
      expect(answers).not.toContain(undefined)
    })

    it('are ended by an operator, whom the contact form reaches', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      await fail(email, new Browser(world()))
      const { browser, step } = await begin({ kind: 'request', input: { email } })
      expect(step).toMatchObject({ name: 'code', purpose: 'contact' })
      await browser.go('submit', { code: codeFor(world(), email) })
      const text = 'Mon compte est bloqu\u00e9, pouvez-vous l\u2019ouvrir ?'
      const done = await browser.go('submit', { topic: 'unlock', name: 'Jeanne Exemple', text })
      expect(done).toMatchObject({ name: 'done', outcome: 'request-received', isSignedIn: false })
      expect(await browser.session()).toBeNull()
      expect(world().messages(email)[0]?.text).toContain(text)
      const letter = world().messages(world().deployment.profile.contact.email ?? '')[0]
      expect(letter?.text).toContain(text)
      const { rows } = await world().database.execute({
        sql: "SELECT q.id, q.payload FROM claim q JOIN identifier i USING (account_id) WHERE i.value = ? AND q.kind = 'unlock'",
        args: [email],
      })
      expect(String(rows[0]?.['payload'])).not.toContain('bloqu')
      await decideClaim(world().deployment, world().ports, String(rows[0]?.['id']), 'granted')
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ name: 'code' })
    })

    it('are forgotten by pnpm foyer unlock', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      await fail(email, new Browser(world()))
      expect(await unlockAccount(world().deployment, world().ports, email)).toMatchObject({ wasPaused: true })
      expect((await logIn(email)).journey?.step).toMatchObject({ name: 'done' })
    })
  })

  describe('a request', () => {
    it('of somebody unknown reaches the operator as a message, and says no more (R-4)', async () => {
      const email = someone()
      const { browser } = await begin({ kind: 'request', input: { email } })
      await browser.go('submit', { code: codeFor(world(), email) })
      const step = await browser.go('submit', { topic: 'unlock', name: 'Inconnu', text: 'Je n\u2019arrive pas \u00e0 entrer.' })
      expect(step).toMatchObject({ name: 'done', outcome: 'request-received' })
      const known = someone()
      await create(world(), known, await world().customer())
      const second = (await begin({ kind: 'request', input: { email: known } })).browser
      await second.go('submit', { code: codeFor(world(), known) })
      const other = await second.go('submit', { topic: 'unlock', name: 'Jeanne', text: 'Je n\u2019arrive pas \u00e0 entrer.' })
      expect({ ...step, number: '' }).toEqual({ ...other, number: '' })
      expect(await count(world(), "claim WHERE kind = 'contact' AND account_id IS NULL")).toBeGreaterThan(0)
    })

    it('sixteen times the same is filed once, and a second wish to be unlocked is a message', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const file = async () => {
        const { browser } = await begin({ kind: 'request', input: { email } })
        await browser.go('submit', { code: codeFor(world(), email) })
        const body = browser.turnBody('submit', { topic: 'unlock', name: 'Jeanne', text: 'Ouvrez-moi, s\u2019il vous pla\u00eet.' })
        await Promise.all(Array.from({ length: 16 }, () => browser.send('POST', `/journeys/${browser.journey?.id}`, body)))
      }
      await file()
      world().pass(61_000)
      await file()
      const kinds = await world().database.execute({
        sql: 'SELECT claim.kind FROM claim JOIN identifier USING (account_id) WHERE value = ? ORDER BY created_at',
        args: [email],
      })
      expect(kinds.rows.map((row) => row['kind'])).toEqual(['unlock', 'contact'])
    })

    it('without words, or with too few, is not sent, and nothing is lost', async () => {
      const email = someone()
      const { browser } = await begin({ kind: 'request', input: { email } })
      await browser.go('submit', { code: codeFor(world(), email) })
      const answer = await browser.turn('submit', { topic: 'other', name: '', text: 'court' })
      expect([answer.status, (await answer.json()).fields]).toEqual([422, { name: 'missing', text: 'too-short' }])
      expect(await browser.go('submit', { topic: 'other', name: 'Jeanne', text: 'Assez long maintenant.' })).toMatchObject({ name: 'done' })
    })
  })

  describe('G-10 R-16 R-19 forgotten password', () => {
    const birthDate = '1980-05-17'
    const answerTo = async (email: string, input: Record<string, string>) => {
      const { browser } = await begin({ kind: 'recover', input: { email } })
      return { browser, step: await browser.go('submit', input) }
    }

    it('asks date of birth and answer, then a link at once; the password changes by the link alone (R-8)', async () => {
      const email = someone()
      const own = await create(world(), email, await world().customer())
      const { browser, step } = await answerTo(email, { birthDate, answer: '  GRIBOUILLE !' })
      expect(step).toMatchObject({ name: 'mail-link', begins: 'recover', email })
      expect(await browser.session()).toBeNull()
      const link = tokenFor(world(), email)
      const elsewhere = new Browser(world())
      expect(await elsewhere.begin({ kind: 'recover', link })).toMatchObject({ name: 'choose-password', purpose: 'reset' })
      const changed = 'Nouvelle-crete-42'
      expect(await elsewhere.go('submit', { password: changed })).toMatchObject({ name: 'done', outcome: 'password-changed' })
      expect(await own.session()).toBeNull()
      expect(await elsewhere.session()).toBeNull()
      expect((await begin({ input: { identifier: email, password: changed } })).step).toMatchObject({ name: 'code' })
      expect((await begin({ kind: 'recover', link })).step).toMatchObject({
        name: 'link-expired',
        reason: 'used',
        begins: 'recover',
        actions: [],
      })
    })

    it('two links of one recovery change it once', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const { browser } = await answerTo(email, { birthDate, answer: SECRET.answer })
      const first = tokenFor(world(), email)
      world().pass(61_000)
      await browser.go('resend')
      const second = tokenFor(world(), email)
      expect(second).not.toBe(first)
      const [one, two] = [new Browser(world()), new Browser(world())]
      await one.begin({ kind: 'recover', link: first })
      await two.begin({ kind: 'recover', link: second })
      await two.go('submit', { password: 'Nouvelle-crete-42' })
      const late = await one.turn('submit', { password: 'Encore-une-autre-43' })
      expect(late.status).not.toBe(500)
      expect((await begin({ input: { identifier: email, password: 'Encore-une-autre-43' } })).step).toMatchObject({ name: 'credentials' })
    })

    it('says one sentence for a wrong date, a wrong answer and an unknown address, five times an hour', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const wrong = { code: 'answers-wrong', triesLeft: 4 }
      expect((await answerTo(email, { birthDate, answer: 'Minou' })).step).toMatchObject({ name: 'secret-answer', refusal: wrong })
      const unknown = await answerTo(someone(), { birthDate, answer: SECRET.answer })
      expect(unknown.step).toMatchObject({ name: 'secret-answer', refusal: wrong, offersRequest: true })
      const { browser } = await begin({ kind: 'recover', input: { email } })
      for (let left = 3; left > 0; left--)
        expect(await browser.go('submit', { birthDate: '1970-01-01', answer: SECRET.answer })).toMatchObject({
          refusal: { triesLeft: left },
        })
      expect(await browser.go('submit', { birthDate: '1970-01-01', answer: SECRET.answer })).toMatchObject({
        refusal: { code: 'answers-exhausted' },
      })
      expect(await browser.go('submit', { birthDate, answer: SECRET.answer })).toMatchObject({ refusal: { code: 'answers-exhausted' } })
    })

    it('puts a question to every address, always the same', async () => {
      const ask = async (email: string) => {
        const { step } = await begin({ kind: 'recover', input: { email } })
        return step.name === 'secret-answer' ? step.question : ''
      }
      const unknown = someone()
      const first = await ask(unknown)
      expect(first).not.toBe('')
      expect(await ask(unknown)).toBe(first)
    })

    it('sends no link without the answers, whatever is pressed', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const before = world().messages(email).length
      const { browser } = await begin({ kind: 'recover', input: { email } })
      for (const action of ['resend', 'skip', 'back'] as const) await browser.turn(action)
      const forged = await browser.turn('submit', {}, { step: 'mail-link' })
      expect(forged.status).not.toBe(500)
      expect(world().messages(email)).toHaveLength(before)
    })
  })
}
