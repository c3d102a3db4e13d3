import { describe, expect, it } from 'vitest'
import { Browser, codeFor, PASSWORD, signUp } from './browser.ts'
import { referencesOf } from './customers.ts'
import { activate, askForLink } from './engie.ts'
import { create, SECRET } from './geg.ts'
import { linkFor, tokenFor } from './links.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

export interface LinkWorlds {
  smeg: World
  engie: World
  geg: World
}

/** Takes turns until the end, and tells what every screen on the way says of whose it is. */
async function addressesOf(browser: Browser, inputs: readonly Record<string, unknown>[]): Promise<(string | undefined)[]> {
  const seen = [browser.journey?.linkAddress]
  for (const input of inputs) {
    await browser.go(Object.keys(input).length === 0 ? 'skip' : 'submit', input)
    const reloaded = await browser.send('GET', `/journeys/${browser.journey?.id}?client=2`)
    seen.push(browser.journey?.linkAddress, ...(reloaded.ok ? [(await reloaded.json()).linkAddress] : []))
  }
  expect(browser.journey?.step.name).toBe('done')
  return seen
}

/** a link belongs to the address it was sent to, whoever presses it. */
export function passedOnLinksSuite(worlds: () => LinkWorlds): void {
  describe('a link that somebody had sent to an address of their own, and passed on', () => {
    it('asks whoever presses it for a code before any paper, and says whose address it is', async () => {
      const { engie } = worlds()
      const [sender, reader] = [someone(), await engie.customer()]
      await askForLink(engie, sender)
      const browser = new Browser(engie)
      expect(await browser.begin({ kind: 'activate', link: tokenFor(engie, sender) })).toMatchObject({ name: 'terms' })
      expect(browser.journey?.linkAddress).toBe(sender)
      expect(await browser.go('submit', { accepted: true })).toMatchObject({ name: 'code', purpose: 'verify-email', target: sender })
      expect(browser.journey?.linkAddress).toBe(sender)
      const numbers = referencesOf(engie.deployment.profile, reader)
      const early = await browser.turn('submit', numbers, { step: 'references' })
      expect([early.status, (await early.json()).journey.step.name]).toEqual([409, 'code'])
      for (let tries = 0; tries < 6; tries++) expect(await browser.go('submit', { code: '000000' })).toMatchObject({ name: 'code' })
      expect(await count(engie, 'access WHERE customer_id = ?', reader.id)).toBe(0)
      expect(await count(engie, 'identifier WHERE value = ?', sender)).toBe(0)
    })
  })

  describe('every screen from the press on a link', () => {
    it('says whose address it is: a link that was asked for', async () => {
      const { engie } = worlds()
      const email = someone()
      const browser = await askForLink(engie, email)
      expect(browser.journey).not.toHaveProperty('linkAddress')
      await browser.begin({ kind: 'activate', link: tokenFor(engie, email) })
      const numbers = referencesOf(engie.deployment.profile, await engie.customer())
      const account = { loginName: email, password: PASSWORD, confirmation: PASSWORD }
      expect(new Set(await addressesOf(browser, [{ code: codeFor(engie, email) }, numbers, account]))).toEqual(new Set([email]))
    })

    it('says whose address it is: a campaign\u2019s link', async () => {
      const { smeg } = worlds()
      const email = someone()
      const browser = new Browser(smeg)
      await browser.begin({ kind: 'activate', link: await linkFor(smeg, await smeg.customer({ email }), email) })
      const seen = [browser.journey?.linkAddress]
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      seen.push(browser.journey?.linkAddress, ...(await addressesOf(browser, [{ code: codeFor(smeg, email) }, {}, { accepted: true }])))
      expect(new Set(seen)).toEqual(new Set([email]))
    })

    it('says whose address it is: a link to an account that is there', async () => {
      const { smeg } = worlds()
      const email = someone()
      await signUp(smeg, email, await smeg.customer())
      const browser = new Browser(smeg)
      await browser.begin({ kind: 'activate', link: await linkFor(smeg, await smeg.customer({ email }), email) })
      expect(browser.journey?.step.name).toBe('password')
      await browser.go('submit', { password: PASSWORD })
      expect(new Set(await addressesOf(browser, [{ code: codeFor(smeg, email) }]))).toEqual(new Set([email]))
    })

    it('says whose address it is: a link for a new password', async () => {
      const { geg } = worlds()
      const [email, customer] = [someone(), await geg.customer()]
      await create(geg, email, customer)
      const browser = new Browser(geg)
      await browser.begin({ kind: 'recover', input: { email } })
      await browser.go('submit', { birthDate: customer.birthDate, answer: SECRET.answer })
      await browser.begin({ kind: 'recover', link: tokenFor(geg, email) })
      expect(new Set(await addressesOf(browser, [{ password: 'Nouvelle-crete-42' }]))).toEqual(new Set([email]))
    })
  })

  it('a link whose address got an account while it waited for the code leads to that account\u2019s log-in', async () => {
    const { engie } = worlds()
    const email = someone()
    const browser = await askForLink(engie, email)
    await browser.begin({ kind: 'activate', link: tokenFor(engie, email) })
    const code = codeFor(engie, email)
    engie.pass(61_000)
    await activate(engie, email, await engie.customer())
    expect(await browser.go('submit', { code })).toMatchObject({ name: 'password', email })
    expect(await count(engie, 'identifier WHERE value = ?', email)).toBe(1)
  })
}
