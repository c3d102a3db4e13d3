import { describe, expect, it } from 'vitest'
import { giveAddress } from '../../src/identity/accounts/give-address.ts'
import { resetFactors } from '../../src/identity/factors/reset-factors.ts'
import { change } from './address.suite.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { activate, logInAs } from './engie.ts'
import { appCode, holder, makeCodes, newestCode, raise, subjects, toProof, withApp } from './factors.ts'
import { create, SECRET } from './geg.ts'
import { linkFor } from './links.ts'
import { beforeCommit } from './overlap.ts'
import { count, openSession, raised, write } from './people.ts'
import { someone, type World } from './world.ts'

export interface OverlapWorlds {
  /** Address, then password. */
  smeg: World
  /** Both at once, and a code to recover. */
  engie: World
  /** Both at once, and a personal question to recover. */
  geg: World
}

const CHANGED = 'Mimosa-jaune-77'

const OF = 'account_id FROM identifier WHERE value = ?'

async function accountOf(world: World, email: string): Promise<string> {
  const { rows } = await world.database.execute({ sql: `SELECT ${OF}`, args: [email] })
  return String(rows[0]?.['account_id'])
}

const sessionsOf = (world: World, email: string) => count(world, `session WHERE revoked_at IS NULL AND account_id = (SELECT ${OF})`, email)

/** By a code to the address: SMEG and ENGIE. */
async function recover(world: World, email: string): Promise<void> {
  const browser = new Browser(world)
  await browser.begin({ kind: 'recover', input: { email } })
  await browser.go('submit', { code: newestCode(world, email) })
  const confirmation = world.deployment.profile.id === 'engie' ? { confirmation: CHANGED } : {}
  expect(await browser.go('submit', { password: CHANGED, ...confirmation })).toMatchObject({ outcome: 'password-changed' })
}

/** By a session that was raised for it. */
async function changeInArea(world: World, email: string): Promise<void> {
  const browser = new Browser(world)
  await openSession(world, await accountOf(world, email), browser)
  await raised(world, browser, 'security')
  expect(await write(browser, 'PUT', '/password', { password: CHANGED })).toMatchObject({ status: 200 })
}

const giveBack = async (world: World, email: string) =>
  expect(await giveAddress(world.deployment, world.ports, email, email)).toEqual({ from: email })

const NEW_SECRETS = [
  ['a forgotten password', recover],
  ['a changed password', changeInArea],
  ['the operator, who gives the address back', giveBack],
] as const

/** A commit that follows a comparison stands on what was compared: whatever another one writes meanwhile, that decides. */
export function overlapSuite(worlds: () => OverlapWorlds): void {
  describe.each(NEW_SECRETS)('a log-in that is overtaken by %s', (name, overtake) => {
    it('with address and password at once is refused, as the password is by then', async () => {
      const { engie } = worlds()
      const email = someone()
      await activate(engie, email, await engie.customer())
      const browser = new Browser(engie)
      beforeCommit(engie, () => overtake(engie, email))
      expect(await browser.begin({ input: { identifier: email, password: PASSWORD } })).toMatchObject({
        name: 'credentials',
        refusal: { code: 'credentials-wrong' },
      })
      expect(await sessionsOf(engie, email)).toBe(name === 'a changed password' ? 1 : 0)
    })

    it('with a password whose hash is due for another cost does not bring it back', async () => {
      const { engie } = worlds()
      const email = someone()
      await activate(engie, email, await engie.customer())
      const { needsRehash } = engie.ports.passwords
      engie.ports.passwords.needsRehash = () => true
      try {
        beforeCommit(engie, () => overtake(engie, email))
        await new Browser(engie).begin({ input: { identifier: email, password: PASSWORD } })
      } finally {
        engie.ports.passwords.needsRehash = needsRehash
      }
      const after = new Browser(engie)
      expect(await after.begin({ input: { identifier: email, password: PASSWORD } })).toMatchObject({ name: 'credentials' })
      const isGone = overtake === giveBack
      expect(await after.begin({ input: { identifier: email, password: CHANGED } })).toMatchObject({
        name: isGone ? 'credentials' : 'code',
      })
    })

    it('with the password after the address ends', async () => {
      const { smeg } = worlds()
      const { email } = await holder(smeg)
      const browser = new Browser(smeg)
      await browser.begin({ input: { email } })
      beforeCommit(smeg, () => overtake(smeg, email))
      const answer = await browser.turn('submit', { password: PASSWORD })
      expect([answer.status, (await answer.json()).code]).toEqual([404, 'journey-not-found'])
    })

    it('with its code ends', async () => {
      const { smeg } = worlds()
      const { email } = await holder(smeg)
      const { browser } = await toProof(smeg, email)
      const code = newestCode(smeg, email)
      const before = await sessionsOf(smeg, email)
      beforeCommit(smeg, () => overtake(smeg, email))
      expect((await browser.turn('submit', { code })).status).toBe(404)
      expect(await browser.session()).toBeNull()
      expect(await sessionsOf(smeg, email)).toBeLessThanOrEqual(before)
    })
  })

  describe('a log-in that is not overtaken', () => {
    it('hashes a password anew whose hash is due for another cost', async () => {
      const { engie } = worlds()
      const email = someone()
      await activate(engie, email, await engie.customer())
      const hashOf = async () =>
        (await engie.database.execute(`SELECT password_hash FROM account WHERE id = '${await accountOf(engie, email)}'`)).rows[0]
      const before = await hashOf()
      const { needsRehash } = engie.ports.passwords
      engie.ports.passwords.needsRehash = () => true
      try {
        await logInAs(engie, email, email)
      } finally {
        engie.ports.passwords.needsRehash = needsRehash
      }
      expect(await hashOf()).not.toEqual(before)
      expect((await logInAs(engie, email, email)).journey?.step).toMatchObject({ name: 'done' })
    })

    it('is counted once, also where another try was counted beside it', async () => {
      const { engie } = worlds()
      const email = someone()
      await activate(engie, email, await engie.customer())
      const browser = new Browser(engie)
      beforeCommit(engie, async () => {
        await new Browser(engie).begin({ input: { identifier: email, password: 'Autre-chose-99' } })
        await recover(engie, email)
      })
      // Neither a pause nor the old password: the one that stands is compared.
      expect(await browser.begin({ input: { identifier: email, password: CHANGED } })).toMatchObject({ name: 'code' })
    })
  })

  describe('the answer to a personal question', () => {
    it.each([
      ['answer', 'secret_answer_hash', (world: World) => world.ports.passwords.hash('another one')],
      ['date of birth beside it', 'birth_date', async () => '1970-01-01'],
    ] as const)('sends no link where another %s was written meanwhile', async (_, column, another) => {
      const { geg } = worlds()
      const [email, customer] = [someone(), await geg.customer()]
      await create(geg, email, customer)
      const browser = new Browser(geg)
      await browser.begin({ kind: 'recover', input: { email } })
      const sent = geg.messages(email).length
      beforeCommit(geg, async () => {
        await geg.database.execute({ sql: `UPDATE account SET ${column} = ? WHERE id = (SELECT ${OF})`, args: [await another(geg), email] })
      })
      expect(await browser.go('submit', { birthDate: customer.birthDate, answer: SECRET.answer })).toMatchObject({
        name: 'secret-answer',
        refusal: { code: 'answers-wrong' },
      })
      expect(geg.messages(email)).toHaveLength(sent)
    })
  })

  describe('a forgotten password', () => {
    it('begun with an address that its account leaves meanwhile reaches nothing of it: the old mailbox gets no code', async () => {
      const { smeg } = worlds()
      const { email, browser: owner } = await holder(smeg)
      const [to, thief] = [someone(), new Browser(smeg)]
      beforeCommit(smeg, () => change(smeg, owner, email, to))
      await thief.begin({ kind: 'recover', input: { email } })
      expect(subjects(smeg, email).filter((subject) => /mot de passe/i.test(subject))).toEqual([])
      const { rows } = await smeg.database.execute({ sql: 'SELECT account_id FROM journey WHERE id = ?', args: [thief.journey?.id ?? ''] })
      expect(rows[0]?.['account_id']).toBeNull()
    })
  })

  describe('what is held', () => {
    it('opens nothing once the operator took it off meanwhile', async () => {
      const { smeg } = worlds()
      const { email, secret } = await withApp(smeg)
      const { browser } = await toProof(smeg, email)
      beforeCommit(smeg, () => resetFactors(smeg.deployment, smeg.ports, email))
      const step = await browser.go('submit', { code: appCode(smeg, secret) })
      expect(step.name).not.toBe('done')
      expect(await sessionsOf(smeg, email)).toBe(0)
    })

    it('is not a recovery code that new ones replaced meanwhile', async () => {
      const { smeg } = worlds()
      const { email, browser } = await withApp(smeg)
      const [code = ''] = await makeCodes(browser)
      const { browser: other } = await toProof(smeg, email)
      await other.go('switch-channel', { channel: 'recovery' })
      beforeCommit(smeg, async () => {
        await raise(smeg, browser, email).catch(() => undefined)
        await raised(smeg, browser, 'security')
        await makeCodes(browser)
      })
      expect(await other.go('submit', { code })).toMatchObject({ name: 'code', refusal: { code: 'code-wrong' } })
      expect(await other.session()).toBeNull()
    })
  })

  describe('a link', () => {
    it('that is withdrawn meanwhile opens nothing', async () => {
      const { smeg } = worlds()
      const email = someone()
      const customer = await smeg.customer({ email })
      const browser = new Browser(smeg)
      await browser.begin({ kind: 'activate', link: await linkFor(smeg, customer, email) })
      beforeCommit(smeg, () => smeg.database.execute({ sql: 'UPDATE link SET revoked_at = 1 WHERE customer_id = ?', args: [customer.id] }))
      const input = { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' }
      expect(await browser.go('submit', input)).toMatchObject({ name: 'link-expired', reason: 'revoked' })
    })
  })

  describe('a journey of a session that is ended meanwhile', () => {
    const end = (world: World, email: string) => async () => {
      const args = [BigInt(world.now()), email]
      await world.database.execute({ sql: `UPDATE session SET revoked_at = ? WHERE account_id = (SELECT ${OF})`, args })
    }
    const ended = async (browser: Browser, input: Record<string, string>) => {
      const answer = await browser.turn('submit', input)
      expect([answer.status, (await answer.json()).code]).toEqual([401, 'signed-out'])
    }

    it('adds no number', async () => {
      const { smeg } = worlds()
      const { email, browser } = await holder(smeg)
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      await browser.begin({ kind: 'phone' })
      await browser.go('submit', { code: newestCode(smeg, email) })
      await browser.go('submit', { phone: number, country: 'FR' })
      beforeCommit(smeg, end(smeg, email))
      await ended(browser, { code: codeFor(smeg, number) })
      expect(await count(smeg, 'factor WHERE target = ?', number)).toBe(0)
    })

    it('writes no code to a number or an address', async () => {
      const { smeg } = worlds()
      const { email, browser } = await holder(smeg)
      const to = someone()
      await browser.begin({ kind: 'email' })
      await browser.go('submit', { code: newestCode(smeg, email) })
      beforeCommit(smeg, end(smeg, email))
      await ended(browser, { email: to })
      expect(smeg.messages(to)).toHaveLength(0)
    })

    it('changes no address', async () => {
      const { smeg } = worlds()
      const { email, browser } = await holder(smeg)
      const to = someone()
      await browser.begin({ kind: 'email' })
      await browser.go('submit', { code: newestCode(smeg, email) })
      await browser.go('submit', { email: to })
      beforeCommit(smeg, end(smeg, email))
      await ended(browser, { code: codeFor(smeg, to) })
      expect(await count(smeg, 'identifier WHERE value = ?', to)).toBe(0)
    })

    it('links no contract', async () => {
      const { smeg } = worlds()
      const { email, browser } = await holder(smeg)
      const further = await smeg.customer()
      await browser.begin({ kind: 'link' })
      beforeCommit(smeg, end(smeg, email))
      await ended(browser, { customer: further.reference, edl: further.edl })
      expect(await count(smeg, 'access WHERE customer_id = ?', further.id)).toBe(0)
    })

    it('raises nothing', async () => {
      const { smeg } = worlds()
      const { email, browser } = await holder(smeg)
      await browser.begin({ kind: 'step-up', purpose: 'security' })
      beforeCommit(smeg, end(smeg, email))
      await ended(browser, { code: newestCode(smeg, email) })
      expect(
        await count(
          smeg,
          `elevation JOIN session ON session.id = session_id WHERE purpose = 'security' AND account_id = (SELECT ${OF})`,
          email,
        ),
      ).toBe(0)
    })
  })
}
