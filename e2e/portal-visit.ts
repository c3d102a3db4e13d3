import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import { sha256 } from '@foyer/edge-api/platform/keys/keys'
import type { FrameLocator, Locator } from 'playwright-core'
import { areaOf } from '../scripts/demo-environment.ts'
import type { Customer, Walker } from './customer.ts'
import type { NodeDemo } from './demo.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'

export const SMEG = { utility: 'SMEG' }
export const GEG = { utility: 'GEG' }

/** Who has an account with the first utility, and as many invoices. */
export async function newCustomer(demo: NodeDemo, invoices = 3): Promise<Person> {
  const person = invent()
  person.invoice = `${person.contract}-00${invoices - 1}`
  await bringIn(demo, [person], { invoices })
  await signedUpBefore(demo, person)
  return person
}

/** "Continue with …": the window that it opens. */
export const press = (customer: Customer, utility = SMEG): Promise<Customer> =>
  customer.window(() => customer.press('connect.button', utility))

export async function logInThere(window: Walker, person: Person): Promise<void> {
  await window.fill('email.label', person.email)
  await window.press('button.next')
  await window.fill('password.label', person.password)
  await window.press('button.next')
  await window.enterCode(person.email, 'button.log-in')
  await window.sees('consent.title.invoices', { client: 'Domus' })
}

/** In the window: log-in with the utility, then the decision. */
export async function connect(customer: Customer, person: Person): Promise<void> {
  const window = await press(customer)
  await logInThere(window, person)
  const closed = window.page.waitForEvent('close')
  await window.press('consent.allow')
  await closed
  await seesInvoices(customer)
}

export const rows = ({ page }: Customer): Locator => page.locator('foyer-invoices [part=row]')
export const seesInvoices = (customer: Customer): Promise<void> => rows(customer).first().waitFor()
export const offer = (customer: Customer): Promise<void> => customer.sees('connect.title.invoices', SMEG)
export const isConnected = (customer: Customer, { firstName, lastName }: Person): Promise<void> =>
  customer.reads('connect.as', { ...SMEG, name: `${firstName} ${lastName}` })

/** The portal in a frame of another site, as if it let itself be framed. */
export async function framed({ context, page }: Customer, portal: string, sandbox: string): Promise<FrameLocator> {
  const address = `${portal}/vue/`
  await context.route(`${address}**`, async (route) => {
    // The browser alone knows where hosts below `localhost` are.
    const url = new URL(route.request().url())
    const { host } = url
    url.hostname = '127.0.0.1'
    const answer = await route.fetch({ url: url.href, headers: { ...route.request().headers(), host } })
    const policy = answer.headers()['content-security-policy'] ?? ''
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'content-security-policy': policy.replace("frame-ancestors 'none'", 'frame-ancestors *') },
    })
  })
  const body = `<!doctype html><html lang="fr"><title>Ailleurs</title><h1>Ailleurs</h1><iframe title="Domus" src="${address}" sandbox="${sandbox}" width="700" height="800"></iframe>`
  await context.route('http://elsewhere.localhost/', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('http://elsewhere.localhost/')
  const frame = page.frameLocator('iframe')
  await frame.getByRole('heading', { name: 'SMEG' }).waitFor()
  return frame
}

/** A customer who has been signed in there since before, with an account of the invented export. */
export async function signInAtGeg(customer: Customer, demo: NodeDemo): Promise<void> {
  const database = openDatabase(join(demo.folder, 'geg.db'))
  const token = randomBytes(32).toString('base64url')
  const now = demo.now()
  try {
    await database.batch(
      [
        `INSERT OR IGNORE INTO account (id, first_name, last_name, locale, created_at) VALUES ('hugo', 'Hugo', 'Bernard', 'fr', 0)`,
        `INSERT OR IGNORE INTO identifier (value, account_id, kind, display, verified_at) VALUES ('hugo@exemple.test', 'hugo', 'email', 'hugo@exemple.test', 0)`,
        `INSERT OR IGNORE INTO access (account_id, customer_id, role, is_scoped, granted_at) SELECT 'hugo', id, 'owner', 0, 0 FROM customer WHERE display_reference = 'G 104 287'`,
        {
          sql: `INSERT OR REPLACE INTO session (id, token_hash, account_id, created_at, seen_at, expires_at) VALUES ('hugo', ?, 'hugo', ?, ?, ?)`,
          args: [await sha256(token), now, now, now + 3_600_000],
        },
      ],
      'write',
    )
  } finally {
    database.close()
  }
  const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const
  await customer.context.addCookies([
    { name: '__Host-foyer-geg-session', value: token, domain: new URL(areaOf('geg', demo.apiPort)).hostname, ...attributes },
  ])
}
