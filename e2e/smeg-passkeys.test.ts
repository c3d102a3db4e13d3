import { get } from 'node:http'
import { createServer } from 'node:https'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selfSigned } from '../packages/edge-api/src/messages/transports/self-signed.testbed.ts'
import { launch } from './browser.ts'
import type { Customer } from './customer.ts'
import { freePort, type NodeDemo, startNodeDemo } from './demo.ts'
import { atSecurity, confirm, toProof } from './security-visit.ts'

const WIDTHS = [280, 360]

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

interface Authenticator {
  passkeys(): Promise<{ rpId?: string; isResidentCredential: boolean }[]>
  setVerified(is: boolean): Promise<void>
}

/** What a phone or laptop has built in, and the key that hangs on a ring: it keeps nothing but what it is asked with. */
const BUILT_IN = { transport: 'internal', hasResidentKey: true } as const
const ON_A_RING = { transport: 'usb', hasResidentKey: false } as const

/** An authenticator that Chromium plays. */
async function plugIn({ page }: Customer, kind: typeof BUILT_IN | typeof ON_A_RING): Promise<Authenticator> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ...kind,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    passkeys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    setVerified: async (isUserVerified) => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}

/** Adds what is plugged in, and keeps the recovery codes that come with it. */
async function addPasskey(customer: Customer, person: Parameters<typeof confirm>[1]): Promise<void> {
  await customer.press('security.add.passkey')
  await confirm(customer, person)
  await customer.page.locator('#passkey-title').waitFor()
  await customer.press('security.passkey.create')
  await customer.reads('security.codes.once')
  await customer.press('security.codes.kept')
}

describe('S-5 a passkey', () => {
  it('is made on this device, signs in after the password, and without one where the field offers it', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    const key = await plugIn(customer, BUILT_IN)
    await customer.press('security.add.passkey')
    await confirm(customer, person)
    await customer.page.locator('#passkey-title').waitFor()
    await customer.guest.look({ within: 'foyer-security', widths: [280, 360] })
    await customer.press('security.passkey.create')
    await customer.reads('security.codes.once')
    await customer.press('security.codes.kept')

    await toProof(customer, person, 'proof.passkey.title')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await key.setVerified(false)
    await customer.press('proof.passkey.use')
    await customer.isTold('proof.passkey.cancelled')
    await key.setVerified(true)
    await customer.press('proof.passkey.use')
    await customer.sees('done.welcome', { name: person.firstName })

    await customer.page.context().clearCookies()
    await customer.open('/connexion.html')
    await customer.sees('enter.title.individual')
    const settle = customer.guest.press()
    await customer.field('email.label').focus()
    await customer.sees('done.welcome', { name: person.firstName })
    settle()
    await customer.leave()
  })

  it('may be a key on a ring, which is asked for after the password and never instead of it', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    const key = await plugIn(customer, ON_A_RING)
    await addPasskey(customer, person)
    expect(await key.passkeys()).toMatchObject([{ isResidentCredential: false }])
    await toProof(customer, person, 'proof.passkey.title')
    await customer.press('proof.passkey.use')
    await customer.sees('done.welcome', { name: person.firstName })

    await customer.page.context().clearCookies()
    await customer.open('/connexion.html')
    await customer.sees('enter.title.individual')
    await customer.field('email.label').focus()
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    await customer.leave()
  })
})

describe('foyer-security elsewhere', () => {
  it('is as on other pages on one that patches the browser’s built-ins and has styles for everything', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    await plugIn(customer, BUILT_IN)
    await customer.open('/hostile/securite.html')
    await customer.reads('security.kind.email')
    await customer.guest.look({ within: 'foyer-security', widths: WIDTHS })
    await addPasskey(customer, person)
    await customer.reads('security.kind.passkey')
    const title = customer.page.getByRole('heading', { name: customer.say('security.title') })
    expect(
      await title.evaluate((heading) => {
        const { fontSize, letterSpacing, textTransform } = getComputedStyle(heading)
        return { fontSize, letterSpacing, textTransform }
      }),
    ).toEqual({ fontSize: '24px', letterSpacing: 'normal', textTransform: 'none' })
    await customer.guest.look({ within: 'foyer-security', widths: WIDTHS })
    await customer.leave()
  })

  it('speaks Italian on the utility’s own page, and moves nothing as it comes', async () => {
    const { customer, person } = await atSecurity(browser, demo)
    const tab = await customer.anotherTab('it')
    await plugIn(tab, BUILT_IN)
    await tab.open(`${demo.area}/security?lang=it`)
    await tab.reads('security.kind.email')
    await tab.guest.look({ widths: WIDTHS })
    await addPasskey(tab, person)
    await tab.guest.look({ widths: WIDTHS })
    await tab.leave()
    customer.guest.farewell()
  })
})

describe('a passkey of the customer area\u2019s own host', () => {
  it('is made and used on a page of another host, which that host names as related', async () => {
    const own = await ownHost(demo)
    const related = await launch([`--host-resolver-rules=MAP ${own.host}:443 127.0.0.1:${own.port}`, '--ignore-certificate-errors'])
    try {
      await demo.stopApi()
      await demo.startApi({ SITES_SMEG: JSON.stringify({ ...JSON.parse(demo.env['SITES_SMEG'] ?? ''), rpId: own.host }) })
      const { customer, person } = await atSecurity(related, demo)
      expect(new URL(customer.page.url()).hostname).not.toBe(own.host)
      const key = await plugIn(customer, BUILT_IN)
      await addPasskey(customer, person)
      expect(await key.passkeys()).toMatchObject([{ rpId: own.host }])
      await toProof(customer, person, 'proof.passkey.title')
      await customer.press('proof.passkey.use')
      await customer.sees('done.welcome', { name: person.firstName })
      expect(own.asked).toContain('/.well-known/webauthn')
      await customer.leave()
    } finally {
      await related.close()
      await demo.stopApi()
      await demo.startApi()
      await own.close()
    }
  })
})

/** The area's host as browsers ask it for related pages: under https and without a port, whatever the page has (WebAuthn 3, 5.11). */
async function ownHost({ area, apiPort }: NodeDemo) {
  const { host, hostname } = new URL(area)
  const asked: string[] = []
  const server = createServer(selfSigned(), async ({ url = '/' }, response) => {
    asked.push(url)
    const answer = await forward(apiPort, host, url)
    response.writeHead(answer.status, { 'Content-Type': answer.type })
    response.end(answer.body)
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { host: hostname, port, asked, close }
}

const forward = (port: number, host: string, path: string): Promise<{ status: number; type: string; body: string }> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { Host: host } }, async (answer) => {
      const parts: string[] = []
      answer.setEncoding('utf8')
      for await (const part of answer) parts.push(part)
      resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body: parts.join('') })
    }).on('error', reject)
  })
