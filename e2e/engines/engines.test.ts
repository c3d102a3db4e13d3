import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFirefox, findWebKit } from '../../scripts/engines.ts'
import { type NodeDemo, startNodeDemo } from '../demo.ts'
import { acceptTerms, giveReferences, logIn, toVerified } from '../journeys.ts'
import { bringIn, invent } from '../people.ts'
import { logInThere, newCustomer, SMEG } from '../portal-visit.ts'
import { heardThere, placeField } from './code-field.ts'
import { type Engine, pressAt, typed } from './engine.ts'
import { EngineCustomer } from './engine-customer.ts'
import { startFirefox } from './firefox.ts'
import { type Place, seen } from './seen.ts'
import { startWebKit } from './webkit.ts'

const firefox = findFirefox()
const webkit = findWebKit()
const ENGINES: { name: string; missing?: string; start(): Promise<Engine> }[] = [
  { ...firefox, start: () => startFirefox('firefox' in firefox ? firefox.firefox : '') },
  { ...webkit, start: () => startWebKit(...('driver' in webkit ? ([webkit.driver, webkit.display] as const) : (['', ''] as const))) },
]

let demo: NodeDemo
// Over https: WebKit keeps no `Secure` cookie of `*.localhost` otherwise.
beforeAll(async () => {
  demo = await startNodeDemo({ isSecure: true })
})
afterAll(() => demo.close())

for (const { name, missing, start } of ENGINES) {
  if (missing) console.error(`Skipped: ${missing}`)
  describe.skipIf(missing)(`a customer at ${name}${missing ? `: ${missing}` : ''}`, () => {
    let engine: Engine
    beforeAll(async () => {
      engine = await start()
    })
    afterAll(() => engine?.close())

    const customerAt = async (address: string) => {
      const [window = ''] = await engine.windows()
      const customer = new EngineCustomer(engine, demo, window)
      await customer.open(address)
      return customer
    }

    it('S-12 creates an account, reads the invoices, and goes', async () => {
      const person = invent()
      await bringIn(demo, [person], { invoices: 3 })
      const customer = await customerAt('/connexion.html')
      await toVerified(customer, person)
      await customer.press('phone.skip')
      await giveReferences(customer, person)
      await acceptTerms(customer)
      await customer.sees('done.welcome', { name: person.firstName })
      await readsInvoices(customer)
      await signsOut(customer)
    })

    it('S-15 logs in with a code by e-mail, reads the invoices, and goes', async () => {
      const customer = await customerAt('/connexion.html')
      await logIn(customer, await newCustomer(demo))
      await readsInvoices(customer)
      await signsOut(customer)
    })

    it('takes the code field for an input', async () => {
      await customerAt('/connexion.html')
      const [window = ''] = await engine.windows()
      const outcomes: unknown[] = []
      for (const tag of ['input', 'foyer-otp']) {
        await engine.call(window, placeField.toString(), { tag, script: `${demo.area}/foyer/v1/otp.js` })
        const label = (await engine.call(window, seen.toString(), { kind: 'label', name: 'Code' })) as Place
        await engine.act(window, pressAt(label.x, label.y))
        await engine.act(window, typed('482931\uE007'))
        outcomes.push(await engine.call(window, heardThere.toString(), null))
      }
      expect(outcomes[1]).toEqual(outcomes[0])
      expect(outcomes[1]).toContain('code,482931,how,Code')
    })

    it('connects a portal in a window of the utility, and reads the invoices there', async () => {
      const person = await newCustomer(demo)
      const customer = await customerAt(`${demo.portal}/`)
      const window = await customer.window(() => customer.press('connect.button', SMEG))
      await logInThere(window, person)
      await window.press('consent.allow')
      await window.isGone()
      await customer.seesRow('\u20ac')
      await customer.reads('connect.as', { ...SMEG, name: `${person.firstName} ${person.lastName}` })
    })
  })
}

async function readsInvoices(customer: EngineCustomer): Promise<void> {
  await customer.open('/mes-factures.html')
  await customer.seesRow('\u20ac')
}

async function signsOut(customer: EngineCustomer): Promise<void> {
  await customer.press('account.menu')
  await customer.press('account.sign-out')
  await customer.sees('invoices.visitor.title')
}
