import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { referencesOf } from './customers.ts'
import { activate, askForLink, logInAs } from './engie.ts'
import { tokenFor } from './links.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** ENGIE’s terms, and the link that follows them, at the API’s door. */
export function engieLinksSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0]) => {
    const browser = new Browser(world())
    return { browser, step: await browser.begin(start) }
  }

  /** E-6 to E-10, from the code on. */
  const open = async (browser: Browser, email: string) => {
    await browser.go('submit', { code: codeFor(world(), email) })
    await browser.go('submit', referencesOf(world().deployment.profile, await world().customer()))
    return browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD })
  }

  const acceptances = async (email: string) => {
    const { rows } = await world().database.execute({
      sql: 'SELECT text_id AS text, locale, accepted_at AS at FROM acceptance JOIN identifier USING (account_id) WHERE value = ? ORDER BY text_id',
      args: [email],
    })
    return rows.map(({ text, locale, at }) => ({ text, locale, at }))
  }

  describe('E-1 terms', () => {
    it('come first where an account is created, and are kept with it as they were accepted', async () => {
      const { browser, step } = await begin({ kind: 'create', locale: 'nl' })
      expect(step).toMatchObject({ name: 'terms', texts: [{ id: 'terms-of-use', title: 'Gebruiksvoorwaarden' }, { id: 'privacy-policy' }] })
      expect(await browser.go('submit', { accepted: false })).toMatchObject({ refusal: { code: 'terms-required' } })
      const acceptedAt = world().now()
      expect(await browser.go('submit', { accepted: true })).toMatchObject({ name: 'identify' })
      const email = someone()
      const waiting = await browser.turn('submit', { email })
      world().pass(DAY_MS)
      await browser.begin({ kind: 'activate', locale: 'fr', link: tokenFor(world(), email) })
      await open(browser, email)
      const kept = await acceptances(email)
      expect(kept.map(({ text, locale }) => [text, locale])).toEqual([
        ['privacy-policy', 'nl'],
        ['terms-of-use', 'nl'],
      ])
      expect(Math.abs(Number(kept[0]?.at) - acceptedAt)).toBeLessThan(MINUTE_MS)
      // What says that it is this browser lives as long as the link.
      expect(waiting.headers.getSetCookie().find((cookie) => cookie.includes('-journey-'))).toContain(`Max-Age=${(3 * DAY_MS) / 1_000}`)
    })

    it('ticked by whoever typed an address bind nobody else: another browser that presses the link is asked, first of all', async () => {
      const email = someone()
      await askForLink(world(), email)
      world().pass(MINUTE_MS)
      const { browser, step } = await begin({ kind: 'activate', locale: 'de', link: tokenFor(world(), email) })
      expect(step).toMatchObject({ name: 'terms', texts: [{ id: 'terms-of-use' }, { id: 'privacy-policy' }] })
      expect(browser.journey).toMatchObject({ at: null, of: null })
      const acceptedAt = world().now()
      expect(await browser.go('submit', { accepted: true })).toMatchObject({
        name: 'code',
        purpose: 'verify-email',
        target: email,
      })
      expect(browser.journey).toMatchObject({ at: 2, of: 4 })
      expect(await open(browser, email)).toMatchObject({ name: 'done', outcome: 'account-opened' })
      const kept = await acceptances(email)
      expect(kept.map(({ locale }) => locale)).toEqual(['de', 'de'])
      expect(Math.abs(Number(kept[0]?.at) - acceptedAt)).toBeLessThan(MINUTE_MS)
    })

    it('accepted for one address count for no other, in the same browser', async () => {
      const browser = await askForLink(world(), someone())
      const email = someone()
      await askForLink(world(), email)
      expect(await browser.begin({ kind: 'activate', link: tokenFor(world(), email) })).toMatchObject({ name: 'terms' })
    })

    it('are asked once, and again for a new version, after the identifier (R-12)', async () => {
      const email = someone()
      await activate(world(), email, await world().customer())
      expect((await logInAs(world(), email, email)).journey?.step.name).toBe('done')
      await world().database.execute({
        sql: `UPDATE acceptance SET version = '2020-01-01' WHERE text_id = 'privacy-policy' AND account_id = (SELECT account_id FROM identifier WHERE value = ?)`,
        args: [email],
      })
      const again = await logInAs(world(), email, email)
      expect(again.journey?.step).toMatchObject({ name: 'terms', texts: [{ id: 'privacy-policy' }] })
      expect(await again.go('submit', { accepted: true })).toMatchObject({ name: 'done' })
    })
  })

  describe('E-4 E-5 the link', () => {
    it('goes to any address, relays too, and the screen says its limits', async () => {
      const email = `relais.${crypto.randomUUID().slice(0, 8)}@relay.example.test`
      const browser = await askForLink(world(), email)
      expect(browser.journey?.step).toMatchObject({ name: 'mail-link', email, lifetimeDays: 3, maxUses: 3 })
      const letter = world().messages(email)[0]
      expect(letter?.subject).toContain('Activer votre Espace Client')
      expect(letter?.text.replace(/\s/g, ' ')).toContain('que 3 fois durant une p\u00e9riode de 3 jours')
    })

    it('is pressed three times and no fourth, whatever opens its page (R-10)', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      for (let press = 0; press < 3; press++)
        expect((await begin({ kind: 'activate', link })).step, `press ${press + 1}`).toMatchObject({ name: 'terms' })
      const { browser, step } = await begin({ kind: 'activate', link })
      expect(step).toMatchObject({ name: 'link-expired', reason: 'used', begins: 'activate', actions: ['resend'] })
      world().pass(DAY_MS + 1)
      await browser.begin({ kind: 'activate', link })
      expect(await browser.go('resend')).toMatchObject({ resent: true })
      expect((await begin({ kind: 'activate', link: tokenFor(world(), email) })).step).toMatchObject({ name: 'terms' })
    })

    it('lives for three days from its sending', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      world().pass(3 * DAY_MS - MINUTE_MS)
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'terms' })
      world().pass(60_001)
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'link-expired', reason: 'expired' })
    })

    it('of sixteen presses at once counts each', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      const steps = await Promise.all(Array.from({ length: 16 }, async () => (await begin({ kind: 'activate', link })).step.name))
      expect(steps.filter((name) => name === 'terms')).toHaveLength(3)
      expect(steps.filter((name) => name === 'link-expired')).toHaveLength(13)
    })

    it('waits for a minute before it is sent again, and is sent six times an hour', async () => {
      const email = someone()
      const browser = await askForLink(world(), email)
      expect(await browser.go('resend')).toMatchObject({ refusal: { code: 'link-too-soon' } })
      for (let sent = 1; sent < 6; sent++) {
        world().pass(61_000)
        expect((await browser.go('resend')).refusal, `mail ${sent + 1}`).toBeUndefined()
      }
      world().pass(61_000)
      const refused = await browser.go('resend')
      expect(refused).toMatchObject({ refusal: { code: 'link-too-many' } })
      expect(world().messages(email)).toHaveLength(6)
      // Also where none was ever sent from the screen that says so.
      const another = await askForLink(world(), email)
      expect(another.journey?.step).toMatchObject({ name: 'mail-link', refusal: { code: 'link-too-many' } })
      for (const { journey } of [browser, another]) {
        expect(journey?.step).toMatchObject({ resendAt: refused.refusal?.until })
        const reloaded = await (await another.send('GET', '/journeys?kind=create&audience=individual&client=2')).json()
        expect(reloaded.step).toMatchObject({ resendAt: refused.refusal?.until })
      }
      world().pass(Date.parse(refused.refusal?.until ?? '') - world().now() + 1_000)
      expect((await another.go('resend')).refusal).toBeUndefined()
      expect(world().messages(email)).toHaveLength(7)
    })

    it('to an address that has an account is none: the letter tells, and the screen does not (R-4)', async () => {
      const email = someone()
      await activate(world(), email, await world().customer(), { loginName: `nom.${crypto.randomUUID().slice(0, 8)}` })
      const known = await askForLink(world(), email)
      const unknown = await askForLink(world(), someone())
      const shape = ({ journey }: Browser) => ({ ...journey, id: '', expiresAt: '', step: { ...journey?.step, email: '', resendAt: '' } })
      expect(shape(known)).toEqual(shape(unknown))
      expect(world().messages(email)[0]?.text).not.toContain('#foyer=')
      expect(world().messages(email)[0]?.text).toContain('nom.')
      expect(await count(world(), 'link WHERE email = ? AND completed_at IS NULL', email)).toBe(0)
    })

    it('that is revoked, truncated, foreign or of another kind opens nothing', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      for (const bad of [link.slice(0, -4), `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`])
        expect((await new Browser(world()).start({ kind: 'activate', link: bad })).status).toBe(404)
      expect((await new Browser(world()).start({ kind: 'recover', link })).status).toBe(404)
      await world().database.execute({ sql: 'UPDATE link SET revoked_at = 1 WHERE email = ?', args: [email] })
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'link-expired', reason: 'revoked', actions: [] })
    })
  })

  describe('the address, corrected to one that has an account', () => {
    it('shows what it shows for any other, and only its owner is told', async () => {
      const taken = someone()
      await activate(world(), taken, await world().customer())
      const browser = await askForLink(world(), someone())
      expect(await browser.go('change')).toMatchObject({ name: 'identify' })
      const before = world().messages(taken).length
      expect(await browser.go('submit', { email: taken })).toMatchObject({ name: 'mail-link', email: taken })
      expect(world().messages(taken)).toHaveLength(before + 1)
      expect(world().messages(taken)[0]?.text).not.toContain('#foyer=')
    })
  })
}
