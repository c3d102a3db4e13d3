import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Browser, PASSWORD } from './browser.ts'
import { nodeWorld } from './node.ts'
import type { Customer, World } from './world.ts'

const world = await nodeWorld()

/** Hashing is tested elsewhere; here thousands of turns are. */
const SALT = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$'
world.ports.passwords.hash = async (password) => SALT + Buffer.from(password).toString('base64').replaceAll('=', '')
world.ports.passwords.verify = async (phc, password) => phc === (await world.ports.passwords.hash(password))

/** What somebody may do next, whatever the screen is. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.constant('right' as const) },
  { weight: 2, arbitrary: fc.constant('wrong' as const) },
  fc.constantFrom('begin', 'recover', 'resend', 'skip', 'back', 'change', 'reload', 'repeat', 'sixteen', 'sign-out'),
  fc.constantFrom('second', 'minute', 'quarter', 'hour'),
)
const PASSES = { second: 1_000, minute: 61_000, quarter: 11 * 60_000, hour: 61 * 60_000 }

const script = fc.array(fc.record({ who: fc.nat(1), whom: fc.nat(1), act }), { minLength: 5, maxLength: 45 })

it('random turns of two people with two addresses break none of what must always hold', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(script, fc.uuid(), async (moves, run) => {
      const emails = [`un.${run}@example.test`, `deux.${run}@example.test`] as const
      const customers = [await world.customer(), await world.customer()] as const
      const browsers = [new Browser(world), new Browser(world)] as const
      for (const { who, whom, act } of moves) {
        if (act in PASSES) world.pass(PASSES[act as keyof typeof PASSES])
        else await move(browsers[who] ?? browsers[0], act, emails[whom] ?? emails[0], customers[whom] ?? customers[0])
      }
      await holds(world)
    }),
    { numRuns: 50 },
  )
})

async function move(browser: Browser, act: string, email: string, customer: Customer): Promise<void> {
  if (act === 'begin' || !browser.journey) return keep(browser, await browser.start({ input: { email } }))
  if (act === 'recover') return keep(browser, await browser.start({ kind: 'recover', from: browser.journey.id }))
  if (act === 'reload') return keep(browser, await browser.send('GET', `/journeys/${browser.journey.id}`))
  if (act === 'sign-out') return void (await browser.send('DELETE', '/session'))
  if (['resend', 'skip', 'back', 'change'].includes(act)) return keep(browser, await browser.turn(act as 'back'))
  const input = answer(browser, act !== 'wrong', customer, email)
  const body = browser.turnBody('submit', input)
  const path = `/journeys/${browser.journey.id}`
  const answers = await Promise.all(
    Array.from({ length: act === 'sixteen' ? 16 : act === 'repeat' ? 2 : 1 }, () => browser.send('POST', path, body)),
  )
  for (const each of answers) if (each.ok) await keep(browser, each)
}

/** What the present screen asks for, right or wrong. */
function answer(browser: Browser, isRight: boolean, customer: Customer, email: string): Record<string, unknown> {
  const step = browser.journey?.step
  const code = (to: string) => (isRight ? newestCode(to) : '000000')
  switch (step?.name) {
    case 'identify':
      // The other person's address as often as one that has no account.
      return { email: isRight ? email : `autre.${customer.id}@example.test` }
    case 'password':
      return { password: isRight ? PASSWORD : 'wrong-Password-1' }
    case 'choose-password':
      return { password: isRight ? PASSWORD : 'short', ...(step.names ? { firstName: 'Jeanne', lastName: 'Exemple' } : {}) }
    case 'code':
      return { code: code(step.target) }
    case 'phone':
      return step.screen === 'number' ? { phone: isRight ? '06 12 34 56 78' : '12', country: 'FR' } : { code: code('+33612345678') }
    case 'references':
      return { customer: customer.reference, edl: isRight ? customer.edl : '0000000000' }
    case 'terms':
      return { accepted: isRight }
    default:
      return {}
  }
}

/** Other messages may have come since: a welcome, a changed password. */
function newestCode(to: string): string {
  const texts = world.messages(to).map(({ text }) => /\b(\d{3})[ \u00a0]?(\d{3})\b/.exec(text))
  const found = texts.find((match) => match !== null)
  return found ? `${found[1]}${found[2]}` : '000000'
}

async function keep(browser: Browser, response: Response): Promise<void> {
  expect(response.status).toBeLessThan(500)
  const body = await response.json()
  browser.journey = response.ok ? body : (body.journey ?? browser.journey)
}

/** Each names rows that must not be there. */
const INVARIANTS = {
  'a session that no turn opened, or a turn that opened two': `SELECT 1 FROM (SELECT
      (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM turn_result WHERE opened_session = 1) AS turns) WHERE sessions <> turns`,
  'a session of a journey that proved no code': `SELECT 1 FROM turn_result r WHERE r.opened_session = 1
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.journey_id = r.journey_id AND c.spent_at IS NOT NULL AND c.entry IN ('code', 'verify-email'))`,
  'a session proved by a code that went elsewhere': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.opened_session = 1
      AND NOT EXISTS (SELECT 1 FROM challenge c JOIN factor f ON f.target = c.target AND f.account_id = j.account_id
        WHERE c.journey_id = r.journey_id AND c.spent_at IS NOT NULL AND c.entry IN ('code', 'verify-email'))`,
  'a session of a known account without its password': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.opened_session = 1
      AND json_extract(j.state, '$.entries.password.done') IS NULL AND json_extract(j.state, '$.entries.verify-email.createdAccount') IS NULL`,
  'a session without the terms in force': `SELECT 1 FROM session s WHERE NOT EXISTS (SELECT 1 FROM acceptance a WHERE a.account_id = s.account_id)`,
  'a session of nobody\u2019s customer': `SELECT 1 FROM session s WHERE NOT EXISTS (SELECT 1 FROM access x WHERE x.account_id = s.account_id)`,
  'an account whose address was not proved': `SELECT 1 FROM identifier i WHERE NOT EXISTS (SELECT 1 FROM challenge c WHERE c.target = i.value AND c.spent_at IS NOT NULL)`,
  'a link to a customer without its references': `SELECT 1 FROM access x WHERE NOT EXISTS (SELECT 1 FROM audit a
      WHERE a.action = 'customer.linked-by-references' AND a.account_id = x.account_id AND a.customer_id = x.customer_id)`,
  'a customer with two owners': `SELECT 1 FROM access WHERE role = 'owner' GROUP BY customer_id HAVING count(*) > 1`,
  'a number that no code proved': `SELECT 1 FROM factor f WHERE f.kind = 'sms'
      AND NOT EXISTS (SELECT 1 FROM challenge c WHERE c.target = f.target AND c.spent_at IS NOT NULL)`,
  'a sixth try': `SELECT 1 FROM challenge WHERE tries > 5`,
  'more failures than the pause allows': `SELECT 1 FROM failure WHERE count > 5`,
  'a turn beyond the journey': `SELECT 1 FROM turn_result r JOIN journey j ON j.id = r.journey_id WHERE r.n >= j.n`,
}

async function holds(world: World): Promise<void> {
  for (const [broken, query] of Object.entries(INVARIANTS)) {
    const { rows } = await world.database.execute(`${query} LIMIT 1`)
    expect(rows, broken).toHaveLength(0)
  }
}
