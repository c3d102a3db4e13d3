import type { Profile } from '@foyer/contract/profile'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { activate, askForLink, logInAs } from './engie.ts'
import { holder, newestCode } from './factors.ts'
import { profileOf } from './utilities.ts'
import { someone, type World } from './world.ts'

/** What one number, one mailbox and one utility are sent at most, on whichever runtime the worlds are. */
export function sendLimitSuite(worlds: () => { smeg: World; engie: World }): void {
  /** Yesterday's sends do not count. */
  beforeEach(() => {
    for (const world of Object.values(worlds())) world.pass(DAY_MS)
  })
  afterEach(() => {
    const { smeg, engie } = worlds()
    smeg.deployment.profile = profileOf('smeg')
    engie.deployment.profile = profileOf('engie')
  })

  const limited = (world: World, sendLimits: Partial<NonNullable<Profile['sendLimits']>>) => {
    world.deployment.profile = {
      ...world.deployment.profile,
      sendLimits: { perHour: 6, perDay: 20, smsPerDay: 2_000, emailsPerDay: 10_000, ...sendLimits },
    }
  }

  const number = () => `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`

  /** A sign-up of somebody new, up to the question for a number. */
  async function atPhone(): Promise<Browser> {
    const { smeg } = worlds()
    const [email, browser] = [someone(), new Browser(smeg)]
    await browser.begin({ input: { email } })
    await browser.go('submit')
    await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
    await browser.go('submit', { code: codeFor(smeg, email) })
    return browser
  }

  describe('one number', () => {
    it('is sent six codes an hour, whoever asks and however many at once, and its row does not tell it', async () => {
      const { smeg } = worlds()
      const phone = number()
      const all: Browser[] = []
      for (let i = 0; i < 16; i++) all.push(await atPhone())
      const steps = await Promise.all(all.map((browser) => browser.go('submit', { phone, country: 'FR' })))
      expect(steps.filter(({ refusal }) => !refusal)).toHaveLength(6)
      for (const { refusal } of steps) if (refusal) expect(refusal).toMatchObject({ code: 'code-too-many', until: expect.any(String) })
      expect(smeg.messages(phone)).toHaveLength(6)
      expect(await (await atPhone()).go('submit', { phone: number(), country: 'FR' })).toMatchObject({ screen: 'code' })
      const { rows } = await smeg.database.execute('SELECT bucket FROM throttle')
      expect(rows.filter(({ bucket }) => String(bucket).includes(phone.slice(4)))).toEqual([])
      smeg.pass(HOUR_MS)
      expect(await (await atPhone()).go('submit', { phone, country: 'FR' })).toMatchObject({ screen: 'code' })
    })

    it('is sent no more by who is signed in on a device that is known: strangers and owners are counted together', async () => {
      const { smeg } = worlds()
      const { email, browser } = await holder(smeg)
      const phone = number()
      for (let i = 0; i < 6; i++) expect(await (await atPhone()).go('submit', { phone, country: 'FR' })).not.toHaveProperty('refusal')
      await browser.begin({ kind: 'phone' })
      await browser.go('submit', { code: newestCode(smeg, email) })
      const refused = await browser.go('submit', { phone, country: 'FR' })
      expect(refused).toMatchObject({ screen: 'number', refusal: { code: 'code-too-many', until: expect.any(String) } })
      expect(smeg.messages(phone)).toHaveLength(6)
    })

    it('is sent twenty a day', async () => {
      const { smeg } = worlds()
      const phone = number()
      let sent = 0
      for (let hour = 0; hour < 4; hour++) {
        for (let i = 0; i < 6; i++) if (!(await (await atPhone()).go('submit', { phone, country: 'FR' })).refusal) sent++
        smeg.pass(HOUR_MS)
      }
      expect([sent, smeg.messages(phone).length]).toEqual([20, 20])
    })
  })

  describe('one mailbox', () => {
    /** Recovery asks for a code, whether or not there is an account. */
    const ask = async (email: string) => new Browser(worlds().engie).begin({ kind: 'recover', input: { email } })

    it('is one addressee with all its sub-addresses, whether or not they have accounts, and nothing tells which have', async () => {
      const { engie } = worlds()
      const [known, unknown] = [someone(), someone()]
      await activate(engie, known, await engie.customer())
      engie.pass(DAY_MS)
      const sub = (email: string, tag: string) => email.replace('@', `+${tag}@`)
      const seen = []
      for (const email of [known, unknown]) {
        for (let i = 0; i < 6; i++) expect(await ask(sub(email, `${i}`))).not.toHaveProperty('refusal')
        const refused = [await ask(email), await ask(sub(email, 'other'))]
        expect(refused[0]).toMatchObject({ name: 'code', delivery: 'failed', refusal: { code: 'code-too-many' } })
        seen.push(refused.map(({ refusal, ...step }) => [step.name, step.actions, refusal?.code]))
      }
      expect(seen[0]).toEqual(seen[1])
      expect(await ask(someone())).not.toHaveProperty('refusal')
    })

    it('and a sub-address is nobody’s but its own', async () => {
      const { engie } = worlds()
      const email = someone()
      await activate(engie, email, await engie.customer())
      const browser = new Browser(engie)
      const step = await browser.begin({ input: { identifier: email.replace('@', '+1@'), password: PASSWORD } })
      expect(step).toMatchObject({ name: 'credentials', refusal: { code: 'credentials-wrong' } })
    })

    it('of sixteen who ask at once under sixteen sub-addresses is sent six', async () => {
      const { engie } = worlds()
      const email = someone()
      const all = Array.from({ length: 16 }, (_, i) => askForLink(engie, email.replace('@', `+${i}@`)).then(({ journey }) => journey?.step))
      const steps = await Promise.all(all)
      expect(steps.filter((step) => !step?.refusal)).toHaveLength(6)
      for (const step of steps) if (step?.refusal) expect(step.refusal.code).toBe('link-too-many')
    })
  })

  describe('the utility’s day', () => {
    it('leaves a third of the e-mails to known devices, says so in words, and tells the operator', async () => {
      const { engie } = worlds()
      const email = someone()
      await activate(engie, email, await engie.customer())
      const owner = await logInAs(engie, email, email)
      engie.pass(DAY_MS)
      limited(engie, { emailsPerDay: 9 })
      const ask = (kind: 'recover') => new Browser(engie).begin({ kind, input: { email: someone() } })
      const steps = await Promise.all(Array.from({ length: 16 }, () => ask('recover')))
      expect(steps.filter(({ refusal }) => !refusal)).toHaveLength(6)
      for (const { refusal } of steps) if (refusal) expect(refusal).toMatchObject({ code: 'emails-exhausted', until: expect.any(String) })
      expect(engie.logged).toContainEqual({ level: 'warn', event: 'emails-exhausted', utility: 'engie' })
      for (let left = 3; left > 0; left--) {
        const known = await owner.begin({ input: { identifier: email, password: PASSWORD } })
        expect(known).toMatchObject({ name: 'code', delivery: 'sent' })
        expect(known).not.toHaveProperty('refusal')
      }
      const spent = await owner.begin({ input: { identifier: email, password: PASSWORD } })
      expect(spent.refusal).toMatchObject({ code: 'emails-exhausted' })
      engie.pass(DAY_MS)
      expect(await ask('recover')).not.toHaveProperty('refusal')
    })

    it('leaves a third of the SMS to known devices', async () => {
      const { smeg } = worlds()
      limited(smeg, { smsPerDay: 9 })
      const all: Browser[] = []
      for (let i = 0; i < 8; i++) all.push(await atPhone())
      const steps = await Promise.all(all.map((browser) => browser.go('submit', { phone: number(), country: 'FR' })))
      expect(steps.filter(({ refusal }) => !refusal)).toHaveLength(6)
      for (const { refusal } of steps) if (refusal) expect(refusal).toMatchObject({ code: 'sms-exhausted' })
      expect(smeg.logged).toContainEqual({ level: 'warn', event: 'sms-exhausted', utility: 'smeg' })
    })
  })
}
