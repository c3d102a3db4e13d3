import { describe, expect, it } from 'vitest'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import type { Customer } from './customers.ts'
import { activate, askForLink, atNumbers, press } from './engie.ts'
import { create } from './geg.ts'
import { tokenFor } from './links.ts'
import { someone, type World } from './world.ts'

export interface Worlds {
  /** Login names, and links before there is an account. */
  engie: World
  /** Personal questions. */
  geg: World
}

const ANSWER = 'Gribouille'

/** What a stranger with an account tries where accounts are secret, by saying two names in one journey. */
export function secrecySuite(worlds: () => Worlds): void {
  const fresh = (loginName: string): string => `${loginName}.${crypto.randomUUID().slice(0, 8)}`
  const begin = async (world: World, start: Parameters<Browser['begin']>[0]) => {
    const browser = new Browser(world)
    return { browser, step: await browser.begin(start) }
  }

  describe('a turn that is not taken', () => {
    it('shows nothing of whom its input names', async () => {
      const { engie } = worlds()
      const [victim, own, loginName] = [someone(), someone(), fresh('victime')]
      await activate(engie, victim, await engie.customer(), { loginName })
      await activate(engie, own, await engie.customer())
      const { browser, step } = await begin(engie, { input: { identifier: own, password: PASSWORD } })
      expect(step).toMatchObject({ name: 'code', target: own })
      const late = await browser.turn('submit', { identifier: loginName, password: PASSWORD }, { step: 'credentials' })
      expect(late.status).toBe(409)
      expect((await late.json()).journey.step).toEqual(step)
      const recovery = (await begin(engie, { kind: 'recover', input: { email: own } })).browser
      const reset = await recovery.go('submit', { code: codeFor(engie, own) })
      const other = await recovery.turn('submit', { email: loginName }, { step: 'identify' })
      expect(other.status).toBe(409)
      expect((await other.json()).journey.step).toEqual(reset)
    })
  })

  describe('a link', () => {
    it('shows nothing of whom an input beside it names', async () => {
      const { geg } = worlds()
      const [victim, own, customer] = [someone(), someone(), await geg.customer()]
      await create(geg, victim, await geg.customer())
      await create(geg, own, customer)
      const { browser } = await begin(geg, { kind: 'recover', input: { email: own } })
      await browser.go('submit', { birthDate: customer.birthDate, answer: ANSWER })
      const link = tokenFor(geg, own)
      for (const email of [victim, someone()])
        expect((await begin(geg, { kind: 'recover', link, input: { email } })).step).toMatchObject({ name: 'choose-password', email: own })
    })

    it('leads back to no address that was taken off the list since', async () => {
      const { engie } = worlds()
      const { sites } = engie.deployment
      const email = someone()
      const browser = await askForLink(engie, email, new Browser(engie), sites.returns?.[0])
      engie.deployment.sites = { ...sites, returns: [] }
      try {
        await press(engie, email, browser)
        await browser.go('submit', await numbersOf(engie))
        const done = await browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD })
        expect(done).toMatchObject({ name: 'done' })
        expect(done).not.toHaveProperty('returnTo')
      } finally {
        engie.deployment.sites = sites
      }
    })
  })

  describe('a name that was refused', () => {
    it('is nobody\u2019s in what continues the journey', async () => {
      const { geg } = worlds()
      const [other, own, customer] = [someone(), someone(), await geg.customer()]
      await create(geg, own, customer)
      const browser = new Browser(geg)
      await browser.begin({ kind: 'recover', input: { email: other } })
      await browser.begin({ from: browser.journey?.id ?? '' })
      expect(await browser.go('submit', { identifier: own, password: 'nothing of the kind' })).toMatchObject({ name: 'credentials' })
      expect(await browser.begin({ kind: 'recover', from: browser.journey?.id ?? '' })).toMatchObject({
        name: 'secret-answer',
        email: other,
      })
      expect(await browser.go('submit', { birthDate: customer.birthDate, answer: ANSWER })).toMatchObject({
        name: 'secret-answer',
        refusal: { code: 'answers-wrong' },
      })
    })

    it('is no passkey\u2019s beside an address, where passkeys say nothing', async () => {
      const { geg } = worlds()
      const passkey = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON: 'e30' }, clientExtensionResults: {} }
      const { step } = await begin(geg, { kind: 'request', input: { email: someone(), passkey } })
      expect(step).toMatchObject({ name: 'identify', refusal: { code: 'passkey-refused' } })
    })
  })

  describe('a stranger who keeps failing', () => {
    it('closes nobody\u2019s recovery: known devices are counted apart (R-17)', async () => {
      const { geg } = worlds()
      const [email, customer] = [someone(), await geg.customer()]
      const owner = await create(geg, email, customer)
      const { browser } = await begin(geg, { kind: 'recover', input: { email } })
      for (let failed = 0; failed < 5; failed++) await browser.go('submit', { birthDate: '1970-01-01', answer: ANSWER })
      expect(await browser.go('submit', { birthDate: customer.birthDate, answer: ANSWER })).toMatchObject({
        refusal: { code: 'answers-exhausted' },
      })
      await owner.begin({ kind: 'recover', input: { email } })
      expect(await owner.go('submit', { birthDate: customer.birthDate, answer: ANSWER })).toMatchObject({ name: 'mail-link' })
    })
  })

  describe('a reference of which nothing is left', () => {
    it('fits no customer whose cell in the export was as empty', async () => {
      const { engie } = worlds()
      const [email, customer] = [someone(), await engie.customer()]
      await engie.database.execute({ sql: "UPDATE customer SET activation_code = '' WHERE id = ?", args: [customer.id] })
      const browser = await atNumbers(engie, email)
      for (const typed of [{ customer: customer.reference, activation: '-' }, { customer: customer.reference }])
        expect(await browser.go('submit', typed)).toMatchObject({ refusal: { code: 'references-wrong' } })
    })
  })

  describe('a name', () => {
    it('begins no line of its own in anybody\u2019s letter', async () => {
      const { geg } = worlds()
      const email = someone()
      const { browser } = await begin(geg, { kind: 'request', input: { email } })
      await browser.go('submit', { code: codeFor(geg, email) })
      await browser.go('submit', { topic: 'other', name: 'Jeanne\r\n\r\nPayez ici', text: 'Une question sur ma facture.' })
      expect(geg.messages(geg.deployment.profile.contact.email ?? '')[0]?.text).toContain('Jeanne Payez ici')
    })

    it('and what is written beside it reach the operator without what nobody sees', async () => {
      const { geg } = worlds()
      const email = someone()
      const { browser } = await begin(geg, { kind: 'request', input: { email } })
      await browser.go('submit', { code: codeFor(geg, email) })
      const text = '\u001b[2JUne question\u2028sur \u202ema\u202c fac\u00adture.\u0085Merci \u2066محمد\u2069 👩\u200d🔧'
      expect(await browser.go('submit', { topic: 'other', name: 'Jean\u200bne \u202eEx\u009bemple', text })).toMatchObject({ name: 'done' })
      for (const to of [geg.deployment.profile.contact.email ?? '', email]) {
        const { subject = '', text: written = '', html = '' } = geg.messages(to)[0] ?? {}
        expect(written.replace(/[\s>]+/g, ' ')).toContain('[2JUne question sur ma facture. Merci محمد 👩\u200d🔧')
        for (const part of [subject, written, html]) expect(part).not.toMatch(/[^\P{Cc}\n\r]|[\u200b\u202a-\u202e\u2066-\u2069\u2028]/u)
      }
      expect(geg.messages(geg.deployment.profile.contact.email ?? '')[0]?.text).toContain('Jeanne Ex emple')
    })

    it('to log in with is written in Latin letters, not in what becomes one', async () => {
      const { engie } = worlds()
      const email = someone()
      const browser = await atNumbers(engie, email)
      await browser.go('submit', await numbersOf(engie))
      const answer = await browser.turn('submit', { loginName: '\u212Aelvin.exemple', password: PASSWORD, confirmation: PASSWORD })
      expect([answer.status, (await answer.json()).fields]).toEqual([422, { loginName: 'malformed' }])
    })
  })
}

async function numbersOf(world: World): Promise<Record<string, string>> {
  const { reference, activationCode }: Customer = await world.customer()
  return { customer: reference, activation: activationCode }
}
