/**
 * What a client may be allowed to do: one closed vocabulary, each with words of its own on the consent screen
 * (`consent.can.{scope}`). `session` is who is signed in: name, e-mail address and customers.
 */
export const SCOPES = ['session', 'contracts:read', 'invoices:read', 'readings:read', 'readings:write'] as const

export type Scope = (typeof SCOPES)[number]

/** `GET /v1/{utility}/client`: what a page of a client's needs in order to ask, told by its Origin. */
export interface ClientAnswer {
  id: string
  name: string
  scopes: readonly Scope[]
  /** Those of the page's own origin. */
  redirects: readonly string[]
}

/** A contract as the consent screen offers it. */
export interface OfferedContract {
  id: string
  label: string
  address: string
  reference: string
}

/** `GET /v1/{utility}/authorization`: what the consent screen says; null for a visitor. */
export interface AuthorizationView {
  client: {
    name: string
    about: string | null
    /** Host of the address that the customer will be sent back to; null for an app. */
    host: string | null
    logo: string | null
  }
  scopes: readonly Scope[]
  /** Empty where no scope is about contracts. */
  contracts: readonly OfferedContract[]
  /** Ids that were chosen before. */
  chosen: readonly string[]
  /** All this was allowed before: the customer is not asked again. */
  isRemembered: boolean
}

export interface AuthorizationAnswer {
  authorization: AuthorizationView | null
}

/** Where the customer goes with the decision: the client's redirect address with `code` or `error`, `state` and `iss`. */
export interface AuthorizationDecision {
  redirect: string
}

/** What a customer allowed a client. */
export interface Consent {
  id: string
  client: string
  /** What the client can do by now: a scope that the utility took from it is not among them. */
  scopes: readonly Scope[]
  contracts: readonly { id: string; label: string; reference: string }[]
  since: string
  /** When the client last asked for fresh access; null before it did. */
  lastUsedAt: string | null
}

/** `GET /v1/{utility}/consents`, newest first. */
export interface ConsentList {
  items: readonly Consent[]
}

/** Answer of `DELETE /v1/{utility}/consents/{id}`: access has ended. */
export interface ConsentWithdrawal {
  id: string
}
