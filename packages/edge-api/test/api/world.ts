import type { OAuthClient } from '@foyer/contract/oauth'
import type { Language } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'
import type { Client } from '@libsql/client'
import { createApp } from '../../src/app.ts'
import type { Deployment } from '../../src/deployment.ts'
import { base64url, keyRing } from '../../src/keys.ts'
import type { EmailTransport } from '../../src/messages/transport.ts'
import { type CaughtMessage, openMailbox } from '../../src/messages/transports/mailbox.ts'
import type { Passwords, Ports } from '../../src/ports.ts'
import { uuidv7 } from '../../src/uuid.ts'

/** The API with a clock that tests turn, a mailbox they read, and databases they may look into. */
export interface World {
  fetch(request: Request): Promise<Response>
  /** Messages to somebody, newest first. */
  messages(to: string): CaughtMessage[]
  database: Client
  deployment: Deployment
  ports: Ports
  /** Milliseconds forward. */
  pass(ms: number): void
  now(): number
  /** Lines that were logged. */
  logged: { event: string }[]
  /** Whether the mail server is away. */
  mailIsAway: boolean
  /** A customer of the billing system, with references nobody else has. */
  customer(options?: { audience?: 'individual' | 'professional'; email?: string }): Promise<Customer>
  settled(): Promise<void>
}

export interface Customer {
  id: string
  reference: string
  edl: string
  contract: string
}

export const AREA = 'http://area.smeg.localhost:8787'
export const SITE = 'http://www.smeg.localhost:8080'

/** Somebody else's site. */
export const PORTAL = 'http://portal.localhost:8080'

const scopes = ['session', 'contracts:read', 'invoices:read'] as const
export const CLIENTS: readonly OAuthClient[] = [
  { id: 'portal', name: 'Portail', kind: 'web', redirects: [`${PORTAL}/energy`], origins: [PORTAL], scopes },
  { id: 'pocket', name: 'Pocket', kind: 'app', redirects: ['test.pocket:/callback', 'http://127.0.0.1/callback'], origins: [], scopes },
]

const KEYS = `k1:${base64url(new Uint8Array(32).fill(7))}`

/** Test files may share a database: each draws numbers of its own. */
let block: number | undefined
let counter = 0
function uniqueNumber(): number {
  block ??= Math.floor(Math.random() * 89_999)
  return block * 1_000 + (counter++ % 1_000)
}

/** An address nobody else in this run has. */
export const someone = (): string => `jeanne.exemple${uniqueNumber()}@example.test`

export function createWorld(databases: { smeg: Client; engie?: Client }, passwords: Passwords): World {
  let offset = 0
  const logged: { event: string }[] = []
  const waiting: (() => Promise<unknown>)[] = []
  const begun: Promise<unknown>[] = []
  const now = () => Date.now() + offset
  const mailbox = openMailbox(true, now)
  const state = { mailIsAway: false }
  const email: EmailTransport = {
    send: (message) => (state.mailIsAway ? Promise.reject(new Error('ECONNREFUSED')) : mailbox.email.send(message)),
  }
  const ports: Ports = {
    now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    passwords,
    log: (entry) => logged.push(entry),
  }
  const profile = profiles['smeg']
  if (!profile) throw new Error('No profile.')
  const smeg: Deployment = {
    profile,
    sites: { firstParty: [AREA], pages: [SITE] },
    clients: CLIENTS,
    database: databases.smeg,
    keys: keyRing(KEYS),
    email,
    sms: mailbox.sms,
  }
  const second: Deployment = {
    ...smeg,
    profile: { ...profile, id: 'second', name: 'Second' },
    sites: { firstParty: ['http://area.second.localhost:8787'], pages: [] },
    database: databases.engie ?? databases.smeg,
  }
  const app = createApp({
    deployments: new Map([
      ['smeg', smeg],
      ['second', second],
    ]),
    ports,
    address: (c) => c.req.header('X-Test-Address') ?? null,
    background: (_, work) => waiting.push(work),
  })
  return {
    fetch: async (request) => app.fetch(request),
    messages: (to) => [...mailbox.list(to)],
    database: databases.smeg,
    deployment: smeg,
    ports,
    pass: (ms) => {
      offset += ms
    },
    now,
    logged,
    get mailIsAway() {
      return state.mailIsAway
    },
    set mailIsAway(away) {
      state.mailIsAway = away
    },
    customer: (options) => addCustomer(databases.smeg, ports, options),
    settled: async () => {
      begun.push(...waiting.splice(0).map((work) => work()))
      await Promise.all(begun)
    },
  }
}

async function addCustomer(
  database: Client,
  ports: Ports,
  { audience = 'individual', email }: { audience?: string; email?: string } = {},
): Promise<Customer> {
  const number = uniqueNumber()
  const id = uuidv7(ports.now(), ports.random)
  const reference = String(10_000_000 + number)
  const edl = String(1_000_000_000 + number)
  const contract = `C${number}`
  const contractId = uuidv7(ports.now(), ports.random)
  const pointId = uuidv7(ports.now(), ports.random)
  await database.batch(
    [
      {
        sql: `INSERT INTO customer (id, reference, display_reference, audience, name, first_name, last_name, email, exported_at) VALUES (?, ?, ?, ?, 'Jeanne Exemple', 'Jeanne', 'Exemple', ?, 0)`,
        args: [id, reference, reference, audience, email ?? null],
      },
      {
        sql: `INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, exported_at) VALUES (?, ?, ?, ?, 'Appartement', 'active', '2024-01-01', 0)`,
        args: [contractId, contract, contract, id],
      },
      {
        sql: `INSERT INTO delivery_point (id, reference, display_reference, energy, label, address, exported_at) VALUES (?, ?, ?, 'electricity', 'Appartement', '1 rue Inventée', 0)`,
        args: [pointId, edl, edl],
      },
      {
        sql: `INSERT INTO contract_delivery_point (contract_id, delivery_point_id, from_date) VALUES (?, ?, '2024-01-01')`,
        args: [contractId, pointId],
      },
    ],
    'write',
  )
  return { id, reference, edl, contract }
}

export type { Language }
