import type { JourneyKind } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profile as oldtown } from '../../../../e2e/oldtown/profile.ts'
import { offeredKinds } from '../../src/identity/factors/offered.ts'
import { DAY_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, PASSWORD } from './browser.ts'
import type { Customer } from './customers.ts'
import { appCode } from './factors.ts'
import { answer, invariants, newestLink, skippedEntry } from './model.ts'
import { nodeWorld } from './node.ts'
import { write } from './people.ts'
import type { World } from './world.ts'

/** What somebody may do next, whatever the screen is. */
const act = fc.oneof(
  { weight: 40, arbitrary: fc.constant('right' as const) },
  { weight: 3, arbitrary: fc.constant('wrong' as const) },
  { weight: 4, arbitrary: fc.constantFrom('link', 'create') },
  { weight: 2, arbitrary: fc.constant('walk' as const) },
  { weight: 2, arbitrary: fc.constant('email' as const) },
  fc.constantFrom('enter', 'recover', 'recover-from', 'request', 'step-up', 'phone'),
  { weight: 2, arbitrary: fc.constantFrom('raise', 'add-app', 'add-app-unproved') },
  fc.constantFrom('resend', 'skip', 'back', 'change', 'reload', 'repeat', 'sixteen', 'sign-out'),
  fc.constantFrom('second', 'minute', 'quarter', 'hour', 'days'),
)
const PASSES = { second: 1_000, minute: 61_000, quarter: 11 * MINUTE_MS, hour: 61 * MINUTE_MS, days: 4 * DAY_MS }

/** Mostly each for themselves; a journey is long, and most of what may be done leads astray. */
const isFor = fc.oneof({ weight: 9, arbitrary: fc.constant('self' as const) }, fc.constant('other' as const))
const script = fc.array(fc.record({ who: fc.nat(1), isFor, act }), { minLength: 20, maxLength: 90 })

/** Hashing is tested elsewhere; here thousands of turns are. */
const SALT = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$'
async function quickWorld(profile: Parameters<typeof nodeWorld>[0]): Promise<World> {
  const world = await nodeWorld(profile)
  world.ports.passwords.hash = async (password) => SALT + Buffer.from(password).toString('base64').replaceAll('=', '')
  world.ports.passwords.verify = async (phc, password) => phc === (await world.ports.passwords.hash(password))
  return world
}

/** Of apps that were added, by the address of their account. */
const secrets = new Map<string, string>()

for (const profile of [...Object.values(profiles), oldtown]) {
  const world = await quickWorld(profile)

  describe(`random turns at ${profile.name}`, () => {
    it('of two people with two addresses break none of what must always hold', async () => {
      await fc.assert(
        fc.asyncProperty(script, fc.uuid(), async (moves, run) => {
          const emails = [`un.${run}@example.test`, `deux.${run}@example.test`] as const
          const customers = [await world.customer(), await world.customer()] as const
          const browsers = [new Browser(world), new Browser(world)] as const
          secrets.clear()
          for (const { who, isFor, act } of moves) {
            const whom = isFor === 'self' ? who : 1 - who
            if (act in PASSES) world.pass(PASSES[act as keyof typeof PASSES])
            else await move(world, browsers[who] ?? browsers[0], act, emails[whom] ?? emails[0], customers[whom] ?? customers[0])
          }
          for (const [broken, query] of Object.entries(invariants(profile)))
            expect((await world.database.execute(`${query} LIMIT 1`)).rows, broken).toHaveLength(0)
        }),
        { numRuns: 50 },
      )
      // Turns that lead nowhere would hold everything.
      expect((await world.database.execute('SELECT 1 FROM session LIMIT 1')).rows).toHaveLength(1)
      const { journeys } = profile.audiences.individual ?? {}
      if (journeys?.['step-up']) expect((await world.database.execute('SELECT 1 FROM elevation LIMIT 1')).rows).toHaveLength(1)
      if (offeredKinds(profile).includes('totp'))
        expect((await world.database.execute("SELECT 1 FROM factor WHERE kind = 'totp' LIMIT 1")).rows).toHaveLength(1)
    })

    it('of a stranger never keep an owner out who comes from a known device', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 40 }), fc.uuid(), async (acts, run) => {
          const email = `titulaire.${run}@example.test`
          const [customer, other] = [await world.customer(), await world.customer()]
          const owner = new Browser(world)
          expect(await walk(world, owner, email, customer)).toBe(true)
          await owner.send('DELETE', '/session')
          world.pass(61 * MINUTE_MS)
          const stranger = new Browser(world)
          for (const each of acts) {
            if (each === 'second' || each === 'minute') world.pass(PASSES[each])
            // Whoever reads the owner's mail is no stranger.
            else if (!(each in PASSES) && each !== 'link' && each !== 'walk')
              await move(world, stranger, each === 'right' ? 'wrong' : each, email, other)
          }
          owner.journey = null
          expect(await walk(world, owner, email, customer)).toBe(true)
        }),
        { numRuns: 12 },
      )
    })
  })
}

/** Answers every screen rightly, over links where a journey waits for one, until a session is there. */
async function walk(world: World, browser: Browser, email: string, customer: Customer): Promise<boolean> {
  const has = async () => (await browser.session()) !== null
  const hasCreate = world.deployment.profile.audiences.individual?.journeys.create !== undefined
  const { rows } = await world.database.execute({ sql: 'SELECT 1 FROM identifier WHERE value = ?', args: [email] })
  const kinds: JourneyKind[] = rows.length === 0 && hasCreate ? ['create', 'enter'] : ['enter']
  for (const kind of kinds) {
    await begin(world, browser, kind, email, true)
    for (let turns = 0; turns < 25 && !(await has()); turns++) {
      const step = browser.journey?.step
      if (!step || step.name === 'done') break
      if (step.name === 'mail-link') await move(world, browser, 'link', email, customer)
      else await move(world, browser, 'right', email, customer)
    }
  }
  return has()
}

/** Begins as a page does: with what its first screen asks, or by a press where there is nothing to ask yet. */
async function begin(world: World, browser: Browser, kind: JourneyKind, email: string, isRight: boolean): Promise<void> {
  const first = world.deployment.profile.audiences.individual?.journeys[kind]?.steps.find(({ step }) => step !== 'link-expired')?.step
  if (!first) return
  browser.journey = null
  const input = first === 'credentials' ? credentials(email, isRight) : first === 'identify' ? { email } : undefined
  await keep(world, browser, await browser.start({ kind, locale: world.deployment.profile.languages[0], ...(input ? { input } : {}) }))
}

const credentials = (identifier: string, isRight: boolean) => ({ identifier, password: isRight ? PASSWORD : 'wrong-Password-1' })

async function move(world: World, browser: Browser, act: string, email: string, customer: Customer): Promise<void> {
  if (['enter', 'create', 'recover', 'request'].includes(act)) return begin(world, browser, act as JourneyKind, email, true)
  if (act === 'step-up' || act === 'phone' || act === 'email') return keep(world, browser, await startSignedIn(world, browser, act))
  if (act === 'raise') return raise(world, browser, email, customer)
  if (act === 'add-app' || act === 'add-app-unproved') {
    if (act === 'add-app') await raise(world, browser, email, customer)
    return addApp(world, browser)
  }
  if (act === 'walk') return void (await walk(world, browser, email, customer))
  if (act === 'link') {
    const found = newestLink(world, email)
    if (!found) return
    return keep(world, browser, await browser.start({ ...found, locale: world.deployment.profile.languages[0] }))
  }
  if (!browser.journey) return begin(world, browser, 'enter', email, act === 'right')
  if (act === 'recover-from')
    return keep(
      world,
      browser,
      await browser.start({ kind: 'recover', locale: world.deployment.profile.languages[0], from: browser.journey.id }),
    )
  if (act === 'reload') return keep(world, browser, await browser.send('GET', `/journeys/${browser.journey.id}`))
  if (act === 'sign-out') return void (await browser.send('DELETE', '/session'))
  if (['resend', 'skip', 'back', 'change'].includes(act)) return keep(world, browser, await browser.turn(act as 'back'))
  const input = answer({ world, browser, email, customer, secrets, isRight: act !== 'wrong' })
  const body = browser.turnBody('submit', input)
  const path = `/journeys/${browser.journey.id}`
  const answers = await Promise.all(
    Array.from({ length: act === 'sixteen' ? 16 : act === 'repeat' ? 2 : 1 }, () => browser.send('POST', path, body)),
  )
  for (const each of answers) if (each.ok) await keep(world, browser, each)
}

const startSignedIn = (world: World, browser: Browser, kind: 'step-up' | 'phone' | 'email') =>
  browser.start({ kind, locale: world.deployment.profile.languages[0], ...(kind === 'step-up' ? { purpose: 'security' } : {}) })

/** Raises the session that there is, by whatever its account is asked for. */
async function raise(world: World, browser: Browser, email: string, customer: Customer): Promise<void> {
  const response = await startSignedIn(world, browser, 'step-up')
  const isBegun = response.ok
  await keep(world, browser, response)
  if (isBegun) await move(world, browser, 'right', email, customer)
}

/** Adds an authenticator app, as far as the session may. */
async function addApp(world: World, browser: Browser): Promise<void> {
  const offered = await browser.send('POST', '/factor-offers', { kind: 'totp' })
  expect(offered.status).toBeLessThan(500)
  const session = await browser.session()
  if (!offered.ok || !session) return
  const { offer, secret } = await offered.json()
  const { status } = await write(browser, 'POST', '/factors', { offer, name: 'App', code: appCode(world, secret) })
  expect(status).toBeLessThan(500)
  if (status === 201) secrets.set(session.account.email, secret)
}

async function keep(world: World, browser: Browser, response: Response): Promise<void> {
  expect(response.status).toBeLessThan(500)
  const body = await response.json()
  browser.journey = response.ok ? body : (body.journey ?? browser.journey)
  if (response.ok && body.step.name === 'done') expect(await skippedEntry(world, body.id), 'a step was left out').toBeUndefined()
}
