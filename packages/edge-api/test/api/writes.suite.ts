import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { newKey } from './browser.ts'
import { colleague, company } from './company.ts'
import { decide } from './foreign-client.ts'
import { households, requestFor } from './households.ts'
import { count, openSession, type Person, raised, signedIn, write } from './people.ts'
import { teamOf } from './team.ts'
import type { World } from './world.ts'

const MOST = 60

/** What an account's writes come to, on whichever runtime the world is. */
export function writesSuite(world: () => World): void {
  const { change } = teamOf(world)
  const { household } = households(world)
  const lines = (action: string, id: string) => count(world(), 'audit WHERE action = ? AND account_id = ?', action, id)
  const endOthers = ({ browser }: Person, key = newKey()) => write(browser, 'DELETE', '/sessions', undefined, key)

  describe('a write that changes nothing', () => {
    it('is no line of the activity: sessions that are ended, and not there to be ended', async () => {
      const person = await signedIn(world())
      for (let i = 0; i < 5; i++) expect(await endOthers(person)).toMatchObject({ status: 200, body: { ended: 0 } })
      expect(await lines('session.ended', person.id)).toBe(0)
      const other = (await signedIn(world())).browser
      await openSession(world(), person.id, other)
      const answers = [await endOthers(person), await endOthers(person)]
      expect(answers.map(({ body }) => body.ended)).toEqual([1, 0])
      expect(await lines('session.ended', person.id)).toBe(1)
    })

    it('nor does a session that ran out count as ended', async () => {
      const person = await signedIn(world())
      await openSession(world(), person.id, (await signedIn(world())).browser)
      const { rows } = await world().database.execute({
        sql: 'SELECT id FROM session WHERE account_id = ? ORDER BY rowid DESC',
        args: [person.id],
      })
      await world().database.execute({ sql: 'UPDATE session SET seen_at = 0 WHERE id = ?', args: [String(rows[0]?.['id'])] })
      expect(await write(person.browser, 'DELETE', `/sessions/${rows[0]?.['id']}`)).toMatchObject({ status: 404 })
      expect(await endOthers(person)).toMatchObject({ body: { ended: 0 } })
      expect(await lines('session.ended', person.id)).toBe(0)
    })

    it('nor are a name and a role that were so before', async () => {
      const firm = await company(world())
      const { id } = await colleague(world(), firm, 'viewer')
      const scopes = [{ role: 'viewer' }, { role: 'billing', contracts: [firm.depot] }]
      for (const scope of scopes) for (let i = 0; i < 3; i++) expect(await change(firm, id, scope)).toMatchObject({ status: 200 })
      expect(await change(firm, id, { role: 'billing', contracts: [firm.depot, firm.depot] })).toMatchObject({ status: 200 })
      expect(await lines('team.member-changed', id)).toBe(1)
      await world().database.execute({
        sql: `INSERT INTO factor (id, account_id, kind, target, name, verified_at) VALUES (?, ?, 'totp', ?, 'Avant', 0)`,
        args: [`factor-${id}`, firm.admin.id, `factor-${id}`],
      })
      for (const name of ['Avant', 'Après', 'Après']) await write(firm.admin.browser, 'PATCH', `/factors/factor-${id}`, { name })
      expect(await lines('factor.renamed', firm.admin.id)).toBe(1)
    })
  })

  describe('sixty writes a minute', () => {
    it('are an account’s, however many come at once; another’s are its own, and a minute later there are new ones', () =>
      world().within(async () => {
        const [person, other] = [await signedIn(world()), await signedIn(world())]
        const first = newKey()
        const stored = await endOthers(person, first)
        const answers = await Promise.all(
          Array.from({ length: MOST + 16 }, () => person.browser.send('DELETE', '/sessions', undefined, { 'Idempotency-Key': newKey() })),
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST - 1)
        for (const refused of answers.filter(({ status }) => status !== 200)) {
          expect(refused.status).toBe(429)
          expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
          expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
          expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
        }
        expect(await endOthers(person, first)).toEqual(stored)
        expect(await endOthers(other)).toMatchObject({ status: 200 })
        world().pass(MINUTE_MS)
        expect(await endOthers(person)).toMatchObject({ status: 200 })
      }))

    it('are counted with turns of journeys and with what clients are allowed, which wait as well', () =>
      world().within(async () => {
        const { person, flat } = await household()
        const contracts = { decision: 'allow', contracts: [flat.contractId] }
        const request = await requestFor()
        expect(await decide(world(), person, request, contracts)).toMatchObject({ status: 200 })
        expect((await person.browser.start({ kind: 'step-up', purpose: 'access' })).status).toBe(201)
        for (let i = 0; i < MOST - 2; i++) expect(await endOthers(person)).toMatchObject({ status: 200 })
        await raised(world(), person.browser)
        expect(await decide(world(), person, request, contracts)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
        const late = await person.browser.start({ kind: 'step-up', purpose: 'access' })
        expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '60'])
        expect((await person.browser.send('DELETE', '/session')).status).toBe(200)
      }))
  })
}
