import type { ClientToken } from '../oauth/token/token-visitor.ts'
import type { Deployment } from './deployment.ts'
import type { Ports } from './ports.ts'

/** What is known of a request before its route runs. */
export interface Visit {
  deployment: Deployment
  ports: Ports
  /** SHA-256 of the session cookie's token; null without a cookie, and whenever a client asks. */
  sessionTokenHash: string | null
  /** The access token of a client, its proof checked; null when one of the utility's own pages asks. */
  token: ClientToken | null
  /** Of the page that asks, e.g. `https://www.utility.example`: always one that the utility lists, never what a `Host` says. */
  pageOrigin: string
  /** The client's address as the platform knows it. */
  address: string | null
  /** Aborted when the sender leaves. */
  signal: AbortSignal
  /** Runs after the response. */
  afterwards(work: () => Promise<unknown>): void
  /** Prolongs the session after the response, at most every five minutes. */
  prolong(seenAt: number): void
}

/** Hono's variables, for every route below `/v1/{utility}`. */
export interface VisitEnv {
  Variables: { visit: Visit }
}
