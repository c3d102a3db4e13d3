import { describe, expect, it } from 'vitest'
import { Browser, codeFor } from './browser.ts'
import { create, SECRET } from './geg.ts'
import { tokenFor } from './links.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** GEG’s contact form and forgotten passwords, at the API’s door. */
export function gegRecoverySuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0], browser = new Browser(world())) => ({
    browser,
    step: await browser.begin(start),
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

    it.each(['Rex', 'Al', '\u72ac\u592a'])('takes an answer as short as %s, with its accidents of typing', async (answer) => {
      const email = someone()
      const customer = await world().customer()
      await create(world(), email, customer, { ...SECRET, answer })
      const { step } = await answerTo(email, { birthDate, answer: ` ${answer.toUpperCase()}. ` })
      expect(step).toMatchObject({ name: 'mail-link' })
      expect((await answerTo(email, { birthDate, answer: `${answer}x` })).step).toMatchObject({ refusal: { code: 'answers-wrong' } })
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
