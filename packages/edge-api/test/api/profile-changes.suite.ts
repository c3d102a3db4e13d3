import type { Entry } from '@foyer/contract/profile'
import { describe, expect, it } from 'vitest'
import { Browser, newKey } from './browser.ts'
import { type Customer, referencesOf } from './customers.ts'
import { create, logIn, SECRET, toReferences } from './geg.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** A profile that changes while journeys are open: each comes to a step that is one. */
export function profileChangesSuite(world: () => World): void {
  const details = ({ birthDate }: Customer) => ({ firstName: 'Jeanne', lastName: 'Exemple', birthDate })

  /** Runs with the journey `kind` made of other steps. */
  const withSteps = async (kind: 'create' | 'enter', change: (steps: readonly Entry[]) => readonly Entry[], run: () => Promise<void>) => {
    const { deployment } = world()
    const { profile } = deployment
    const { individual } = profile.audiences
    const definition = individual?.journeys[kind]
    if (!individual || !definition) throw new Error('No journey to change.')
    const journeys = { ...individual.journeys, [kind]: { ...definition, steps: change(definition.steps) } }
    deployment.profile = { ...profile, audiences: { individual: { ...individual, journeys } } }
    try {
      await run()
    } finally {
      deployment.profile = profile
    }
  }
  const without = (name: string) => (steps: readonly Entry[]) => steps.filter(({ step }) => step !== name)

  /** Up to the personal question, the last thing that is asked before the account is written. */
  const toQuestion = async (email = someone()): Promise<Browser> => {
    const customer = await world().customer()
    const browser = await toReferences(world(), email)
    await browser.go('submit', referencesOf(world().deployment.profile, customer))
    expect(await browser.go('submit', details(customer))).toMatchObject({ name: 'secret-question' })
    return browser
  }
  const reload = (browser: Browser) => browser.send('GET', `/journeys/${browser.journey?.id}`)

  describe('a step that is no more', () => {
    it('is passed', async () => {
      const customer = await world().customer()
      const browser = await toReferences(world(), someone())
      await browser.go('submit', referencesOf(world().deployment.profile, customer))
      await withSteps('create', without('details'), async () => {
        const moved = await browser.turn('submit', details(customer))
        expect(moved.status).toBe(409)
        browser.journey = (await moved.json()).journey
        expect(browser.journey?.step.name).toBe('secret-question')
        expect(await browser.go('submit', SECRET)).toMatchObject({ name: 'done', outcome: 'account-opened' })
      })
    })

    it('and was the last: a turn for it opens the account, and its session', async () => {
      const email = someone()
      const browser = await toQuestion(email)
      await withSteps('create', without('secret-question'), async () => {
        expect(await browser.go('submit', SECRET)).toMatchObject({ name: 'done', outcome: 'account-opened' })
      })
      expect((await browser.session())?.account.email).toBe(email)
    })

    it('and was the last: a reload opens the account, once, and its session', async () => {
      const email = someone()
      const browser = await toQuestion(email)
      await withSteps('create', without('secret-question'), async () => {
        const answers = await Promise.all([reload(browser), reload(browser), reload(browser)])
        expect(answers.every(({ status }) => [200, 404, 409].includes(status))).toBe(true)
        const opened = await Promise.all(answers.filter(({ status }) => status === 200).map((answer) => answer.json()))
        expect(opened).toHaveLength(1)
        expect(opened[0].step).toMatchObject({ name: 'done', outcome: 'account-opened', isSignedIn: true })
      })
      expect(await count(world(), 'identifier WHERE value = ?', email)).toBe(1)
      expect((await browser.session())?.account.email).toBe(email)
    })
  })

  describe('an account that would be written too early', () => {
    it('is not: the journey begins again with its first step', async () => {
      const browser = new Browser(world())
      expect(await browser.begin({ kind: 'create', input: { email: someone() } })).toMatchObject({ name: 'choose-password' })
      await withSteps(
        'create',
        () => [{ step: 'identify' }, { step: 'open-account' }],
        async () => {
          const answer = await reload(browser)
          expect(answer.status).toBe(200)
          expect((await answer.json()).step).toMatchObject({ name: 'identify' })
        },
      )
    })
  })

  describe('what was asked, and is settled meanwhile', () => {
    it('is asked no more: a reload signs in', async () => {
      const [email, customer] = [someone(), await world().customer()]
      await create(world(), email, customer)
      const { database } = world()
      await database.execute({ sql: 'DELETE FROM access WHERE customer_id = ?', args: [customer.id] })
      const browser = await logIn(world(), email)
      expect(browser.journey?.step).toMatchObject({ name: 'references' })
      await database.execute({
        sql: `INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at) SELECT account_id, ?, 'owner', 0, 0 FROM identifier WHERE value = ?`,
        args: [customer.id, email],
      })
      const answer = await reload(browser)
      expect((await answer.json()).step).toMatchObject({ name: 'done', outcome: 'signed-in' })
      expect((await browser.session())?.account.email).toBe(email)
    })
  })

  describe('an older client', () => {
    const isTooOld = async (answer: Response) => expect([answer.status, (await answer.json()).code]).toEqual([409, 'client-too-old'])

    it('that comes to a step it does not know is told so: when it begins, by its turns, and by a reload', async () => {
      const browser = await toReferences(world(), someone())
      await isTooOld(await browser.turn('submit', referencesOf(world().deployment.profile, await world().customer()), { client: 1 }))
      await isTooOld(await browser.send('GET', '/journeys?kind=create&audience=individual'))
      await isTooOld(await browser.send('GET', `/journeys/${browser.journey?.id}?client=1`))
      await isTooOld(await browser.turn('submit', {}, { client: 1, key: newKey() }))
      const current = await browser.send('GET', '/journeys?kind=create&audience=individual&client=2')
      expect((await current.json()).step).toMatchObject({ name: 'details' })
    })
  })
}
