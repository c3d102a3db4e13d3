import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import type { Customer } from './customers.ts'
import { count, grant, type Person, signedIn } from './people.ts'
import { someone, type World } from './world.ts'

/** What an owner is written, by whoever has a bill of theirs and asks to be let in. */
export function householdLettersSuite(world: () => World): void {
  async function household(): Promise<{ customer: Customer; owner: Person }> {
    const [customer, owner] = [await world().customer(), await signedIn(world(), someone(), ['Claire', 'Martin'])]
    await grant(world(), owner.id, customer.id, 'owner')
    return { customer, owner }
  }

  /** Up to the references of somebody who is called what they say. */
  async function atReferences(firstName = 'Paolo', lastName = 'Martin'): Promise<{ email: string; browser: Browser }> {
    const [email, browser] = [someone(), new Browser(world())]
    await browser.begin({ input: { email } })
    await browser.go('submit')
    await browser.go('submit', { password: PASSWORD, firstName, lastName })
    await browser.go('submit', { code: codeFor(world(), email) })
    await browser.go('skip')
    return { email, browser }
  }
  const give = (browser: Browser, { reference, edl }: Customer) => browser.go('submit', { customer: reference, edl })

  describe('the name of whoever asks', () => {
    const nameOf = async (firstName: string, lastName: string) => {
      const { customer, owner } = await household()
      const { email, browser } = await atReferences(firstName, lastName)
      await give(browser, customer)
      const text = (world().messages(owner.email)[0]?.text ?? '').replace(/\s+/g, ' ')
      const end = text.indexOf(` (${email})`)
      expect(end).toBeGreaterThan(0)
      return text.slice(0, end)
    }

    it.each([
      ['Aoife', 'O\u2019Brien-N\u00ed Bhriain', 'Aoife O\u2019Brien-N\u00ed Bhriain'],
      ['D\u2019Arcy', "L'Hermite", "D\u2019Arcy L'Hermite"],
      ['\u0416\u0430\u043d', '\u0645\u062d\u0645\u062f', '\u0416\u0430\u043d \u0645\u062d\u0645\u062f'],
    ])('stands in the letter as it is written: %s %s', async (first, last, shown) => {
      expect(await nameOf(first, last)).toMatch(new RegExp(`(^|\\s)${shown}$`))
    })

    it('leaves nothing in it to follow, to call or to write to', async () => {
      const before = await nameOf('https://gagnez.example/?a=1', 'Appelez 0900 12 34 56 ou \u00e9crivez@gagnez.example')
      expect(before).not.toMatch(/gagnez\.|https?:|@|\d|\//)
    })

    it('is cut where it is a text', async () => {
      const { customer, owner } = await household()
      const { email, browser } = await atReferences('Gagnez un voyage '.repeat(5).trim(), 'Offre du mois '.repeat(6).trim())
      await give(browser, customer)
      const text = (world().messages(owner.email)[0]?.text ?? '').replace(/\s+/g, ' ')
      expect(text).toContain(`(${email})`)
      expect(text).not.toContain('Offre du mois')
    })
  })

  describe('many who ask', () => {
    it('at once or one by one send the owner three letters a day, and all stand in the list', async () => {
      const { customer, owner } = await household()
      const askers = []
      for (let n = 0; n < 5; n++) askers.push(await atReferences())
      const answers = await Promise.all(askers.map(({ browser }) => give(browser, customer)))
      expect(answers.map(({ refusal }) => refusal?.code)).toEqual(Array(5).fill('references-under-review'))
      expect(world().messages(owner.email)).toHaveLength(3)
      expect(await count(world(), 'claim WHERE customer_id = ?', customer.id)).toBe(5)
      world().pass(DAY_MS + 1)
      await give((await atReferences()).browser, customer)
      expect(world().messages(owner.email)).toHaveLength(4)
    })
  })
}
