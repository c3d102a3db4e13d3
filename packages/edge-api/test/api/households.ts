import { sha256Base64url } from '../../src/platform/keys/keys.ts'
import { uuidv7 } from '../../src/platform/uuid.ts'
import type { Customer } from './customers.ts'
import { codeOf, decide } from './foreign-client.ts'
import { grant, type Person, read, signedIn } from './people.ts'
import { PORTAL, type World } from './world.ts'

/** Somebody with two contracts and an invoice for each. */
export interface Household {
  person: Person
  flat: Home
  box: Home
}

type Home = Customer & { contractId: string }

/** RFC 7636, appendix B. */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

/** Customers who share something with a client, and what a client asks them. */
export function households(world: () => World) {
  async function household(): Promise<Household> {
    const person = await signedIn(world(), undefined, ['Claire', 'Martin'])
    const [flat, box] = [await home(person), await home(person)]
    return { person, flat, box }
  }

  async function home(person: Person): Promise<Home> {
    const customer = await world().customer()
    await grant(world(), person.id, customer.id, 'owner')
    const { rows } = await world().database.execute({ sql: 'SELECT id FROM contract WHERE customer_id = ?', args: [customer.id] })
    const contractId = String(rows[0]?.['id'])
    const invoice = uuidv7(world().now(), world().ports.random)
    await world().database.batch(
      [
        {
          sql: `INSERT INTO invoice (id, number, customer_id, issued_on, due_on, total_cents, paid_cents, net_cents, status, exported_at)
            VALUES (?, ?, ?, '2026-01-10', '2026-01-31', 6000, 0, 5000, 'issued', 0)`,
          args: [invoice, `F-${customer.contract}`, customer.id],
        },
        {
          sql: `INSERT INTO invoice_contract (invoice_id, contract_id, issued_on) VALUES (?, ?, '2026-01-10')`,
          args: [invoice, contractId],
        },
      ],
      'write',
    )
    return { ...customer, contractId }
  }

  /** A code that waits to be redeemed, and the form that redeems it. */
  async function codeFor({ person, flat }: Household, more: Record<string, string> = {}) {
    const { body } = await decide(world(), person, await requestFor(more), { decision: 'allow', contracts: [flat.contractId] })
    return { grant_type: 'authorization_code', code: codeOf(body), redirect_uri: `${PORTAL}/energy`, code_verifier: VERIFIER }
  }

  return { household, codeFor }
}

/** An authorization request of the portal's. */
export const requestFor = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({
  response_type: 'code',
  client_id: 'portal',
  redirect_uri: `${PORTAL}/energy`,
  scope: 'invoices:read',
  code_challenge: await sha256Base64url(VERIFIER),
  code_challenge_method: 'S256',
  ...more,
})

export const numbers = async (response: Response) =>
  ((await response.json()) as { items: { number: string }[] }).items.map(({ number }) => number)

export const answer = async (response: Response) => ({ status: response.status, ...((await response.json()) as { code?: string }) })

export const consents = async ({ browser }: Person) => (await read(browser, '/consents')).body.items

/** The `error` that a refused client is told. */
export const challengeOf = (response: Response) => /error="(\w+)"/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1]

export async function thumbprint(keys: CryptoKeyPair): Promise<string> {
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey)
  return sha256Base64url(JSON.stringify({ crv, kty, x, y }))
}
