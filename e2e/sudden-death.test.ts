import { setTimeout as sleep } from 'node:timers/promises'
import type { Journey } from '@foyer/contract/journeys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiProcess } from './api-process.ts'
import { launch } from './browser.ts'
import { type Demo, prepare } from './demo.ts'
import { toVerified } from './journeys.ts'
import { Mailbox } from './mailbox.ts'
import { look } from './operator.ts'
import { PastDevice } from './past-customer.ts'
import { bringIn, invent } from './people.ts'
import { visit } from './visit.ts'

const DEATHS = 6
/** A turn that was claimed, and whose process died, is void by then. */
const VOID_MS = 31_000

let demo: Demo
let api: ApiProcess

beforeAll(async () => {
  const place = await prepare()
  api = new ApiProcess(place)
  await api.start()
  demo = { ...place, mailbox: new Mailbox(place.apiPort) }
})
afterAll(async () => {
  await api.kill()
  await demo.close()
})

/** Turns one after another, until one is not answered; gives the last answer, and the turn that was lost. */
async function turnsUntilDeath(device: PastDevice): Promise<{ accepted: Journey; lost: object }> {
  for (let accepted = device.journey; ; accepted = device.journey) {
    if (!accepted) throw new Error('No journey was begun.')
    const isFirst = accepted.step.name === 'identify'
    const lost = device.turn(isFirst ? { email: invent().email } : {}, isFirst ? 'submit' : 'change')
    try {
      await device.take(lost)
    } catch {
      return { accepted, lost }
    }
  }
}

describe('killing the process at any moment', () => {
  it('loses no accepted turn, and the lost one is taken once when it is repeated', async () => {
    for (let death = 0; death < DEATHS; death++) {
      const device = new PastDevice(demo)
      await device.begin('enter', { input: { email: invent().email } })
      const dying = sleep(20 + Math.random() * 180).then(() => api.kill())
      const { accepted, lost } = await turnsUntilDeath(device)
      await dying
      await api.start(VOID_MS)
      const { body } = await device.send('GET', `/journeys/${accepted.id}`)
      const standing = body as Journey
      expect([accepted.n, accepted.n + 1]).toContain(standing.n)
      if (standing.n === accepted.n) expect(standing.step).toMatchObject({ name: accepted.step.name })
      const repeated = await device.send('POST', `/journeys/${accepted.id}`, lost)
      if (repeated.status === 409)
        expect(repeated.body).toMatchObject({ code: 'journey-moved', journey: { n: accepted.n + 1, step: { name: accepted.step.name } } })
      else expect(repeated).toMatchObject({ status: 200, body: { n: accepted.n + 1 } })
      expect(await device.send('POST', `/journeys/${accepted.id}`, lost)).toEqual(repeated)
    }
  })

  it('in a sign-up leaves the customer where the last screen was, and every message with it', async () => {
    const person = invent()
    await bringIn(demo, [person])
    const browser = await launch()
    try {
      const customer = await visit(browser, demo)
      await customer.open('/connexion.html')
      await toVerified(customer, person)
      await customer.press('phone.skip')
      await customer.sees('link.title')
      customer.guest.expectFailures(true)
      await api.kill()
      await customer.fill('references.customer.label', person.reference)
      await customer.fill('references.edl.label', person.edl)
      await customer.press('link.button')
      await sleep(300)
      await api.start()
      const again = customer.button('button.again')
      await again
        .or(customer.page.getByRole('heading', { name: customer.say('terms.title') }))
        .first()
        .waitFor()
      if (await again.isVisible()) await customer.press('button.again')
      await customer.sees('terms.title')
      await api.kill()
      await api.start()
      await customer.page.reload()
      await customer.sees('terms.title')
      customer.guest.expectFailures(false)
      expect(await look(demo, `SELECT status FROM outbox WHERE template NOT IN ('code') AND status <> 'sent'`)).toEqual([])
      await customer.leave()
    } finally {
      await browser.close()
    }
  })

  it('before a code has left loses no code: it leaves after the next start', async () => {
    const device = new PastDevice(demo)
    const person = invent()
    await device.begin('enter', { input: { email: person.email } })
    await device.go({})
    await device.go({ password: person.password, firstName: person.firstName, lastName: person.lastName })
    await api.kill()
    await api.start()
    const [{ n } = {}] = await look(demo, `SELECT count(*) AS n FROM outbox WHERE status IN ('queued', 'sent') AND template = 'code'`)
    expect(n).toBeGreaterThan(0)
  })
})
