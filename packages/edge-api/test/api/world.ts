import type { OAuthClient, Profile } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'
import type { Client } from '@libsql/client'
import { createApp, FEATURES } from '../../src/app.ts'
import { type CaughtMessage, openMailbox } from '../../src/messages/transports/mailbox.ts'
import type { EmailTransport } from '../../src/messages/transports/transport.ts'
import type { Assets } from '../../src/platform/assets.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { routesOf } from '../../src/platform/http/openapi.ts'
import { base64url, keyRing } from '../../src/platform/keys/keys.ts'
import type { Passwords, Ports } from '../../src/platform/ports.ts'
import { type Customer, type CustomerOptions, inventCustomer, uniqueNumber } from './customers.ts'

/** The API with a clock that tests turn, a mailbox they read, and databases they may look into. */
export interface World {
  fetch(request: Request): Promise<Response>
  /** What answers GET below `/v1/{utility}`, as its routes are written: `/invoices/:id`. */
  reads(): Promise<readonly string[]>
  /** Messages to somebody, newest first. */
  messages(to: string): CaughtMessage[]
  database: Client
  deployment: Deployment
  ports: Ports
  assets: Assets
  /** Milliseconds forward. */
  pass(ms: number): void
  /** The clock stands still meanwhile, however long it takes. */
  within<Result>(moment: () => Promise<Result>): Promise<Result>
  now(): number
  /** Lines that were logged. */
  logged: { event: string }[]
  /** Whether the mail server is away. */
  mailIsAway: boolean
  /** Where the utility's first-party page and its website are. */
  area: string
  site: string
  /** A customer of the billing system, with references nobody else has. */
  customer(options?: CustomerOptions): Promise<Customer>
  settled(): Promise<void>
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

/** An address nobody else in this run has. */
export const someone = (): string => `jeanne.exemple${uniqueNumber()}@example.test`

const smeg = profiles['smeg']

/** For worlds whose pages are not asked for. */
const NO_ASSETS: Assets = { fetch: () => new Response(null, { status: 404 }) }

/** A world of one utility (SMEG when none is named), beside which another one exists. */
export function createWorld(
  databases: { own: Client; second?: Client },
  passwords: Passwords,
  profile: Profile | undefined = smeg,
  assets: Assets = NO_ASSETS,
): World {
  let offset = 0
  const logged: { event: string }[] = []
  const waiting: (() => Promise<unknown>)[] = []
  const begun: Promise<unknown>[] = []
  let stoppedAt: number | null = null
  const now = () => (stoppedAt ?? Date.now()) + offset
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
  if (!profile) throw new Error('No profile.')
  const [area, site] = [`http://area.${profile.id}.localhost:8787`, `http://www.${profile.id}.localhost:8080`]
  const own: Deployment = {
    profile,
    sites: { firstParty: [area], pages: [site], returns: profile.sites.returns ?? [] },
    clients: CLIENTS,
    database: databases.own,
    keys: keyRing(KEYS),
    email,
    sms: mailbox.sms,
  }
  const second: Deployment = {
    ...own,
    profile: { ...profile, id: 'second', name: 'Second' },
    sites: { firstParty: ['http://area.second.localhost:8787'], pages: [] },
    database: databases.second ?? databases.own,
  }
  const app = createApp({
    deployments: new Map([
      [profile.id, own],
      ['second', second],
    ]),
    ports,
    assets,
    address: (c) => c.req.header('X-Test-Address') ?? null,
    background: (_, work) => waiting.push(work),
  })
  return {
    fetch: async (request) => app.fetch(request),
    reads: async () => (await routesOf(FEATURES)).flatMap(({ method, path }) => (method === 'GET' ? [path] : [])),
    messages: (to) => [...mailbox.list(to)],
    database: databases.own,
    deployment: own,
    area,
    site,
    ports,
    assets,
    pass: (ms) => {
      offset += ms
    },
    async within(moment) {
      stoppedAt = Date.now()
      try {
        return await moment()
      } finally {
        stoppedAt = null
      }
    },
    now,
    logged,
    get mailIsAway() {
      return state.mailIsAway
    },
    set mailIsAway(away) {
      state.mailIsAway = away
    },
    customer: (options) => inventCustomer(databases.own, ports, profile, options),
    settled: async () => {
      begun.push(...waiting.splice(0).map((work) => work()))
      await Promise.all(begun)
    },
  }
}
