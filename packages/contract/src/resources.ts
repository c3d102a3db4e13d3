import type { Purpose } from './factors.ts'
import type { Audience, JourneyKind, Language } from './profile.ts'
import type { CredentialsOptions } from './steps/credentials.ts'
import type { StepName } from './steps/index.ts'

/** `GET /v1/{utility}/profile?lang=`: what widgets need to know of a utility. Texts are in the language asked for. */
export interface PublicProfile {
  id: string
  name: string
  language: Language
  languages: readonly Language[]
  timeZone: string
  currency: string
  /** Origin of the utility's own page: where a bundle that is too old sends its customer. */
  firstParty: string
  contactUrl: string
  audiences: Partial<Record<Audience, PublicAudience>>
  notices: readonly {
    id: string
    from?: string
    until?: string
    title: string
    text: string
    links: readonly { text: string; url: string }[]
    audiences?: readonly Audience[]
  }[]
}

export interface PublicAudience {
  status: 'open' | 'soon'
  kinds: readonly JourneyKind[]
  offersAudience?: Audience
  /** The first screen takes a passkey: browsers may offer one in its field. */
  passkeys?: true
  /** First steps of the kinds that do not begin with `identify`; absent where all do. */
  firstSteps?: Partial<Record<JourneyKind, StepName>>
  /** What the first screen takes and offers, where it asks for identifier and password together. */
  credentials?: CredentialsOptions
  /** Whether a forgotten password is asked for by login name as well. */
  recoversByLogin?: boolean
}

/** A customer that the account may act for. */
export interface CustomerAccess {
  id: string
  reference: string
  name: string
  audience: Audience
  role: 'owner' | 'member' | 'admin' | 'billing' | 'viewer'
}

export interface Session {
  account: { id: string; email: string; firstName: string; lastName: string; locale: Language }
  customers: readonly CustomerAccess[]
  /** RFC 3339: when the session ends without a request, and in any case. */
  idleExpiresAt: string
  expiresAt: string
  /** What a fresh proof has elevated it for, at the moment of this answer. */
  raised: readonly Purpose[]
}

export interface SessionAnswer {
  session: Session | null
}

/** Whether a page may ask the API at all, for one whose requests are refused and that is not told why. */
export interface OriginAnswer {
  /** Its origin is one of the utility's or of a client's. */
  isListed: boolean
  /** Headers that its scripts put on every request, and that no page may send. */
  refusedHeaders: readonly string[]
}

export type Energy = 'electricity' | 'gas' | 'water' | 'heat' | 'cooling' | 'charging'

export interface DeliveryPoint {
  id: string
  reference: string
  energy: Energy
  label: string
  address: string
  from: string
  to: string | null
}

export interface Contract {
  id: string
  reference: string
  customer: string
  label: string
  status: 'active' | 'ended'
  from: string
  to: string | null
  deliveryPoints: readonly DeliveryPoint[]
}

/** `GET /v1/{utility}/contracts`: all that the account reaches. */
export interface ContractList {
  items: readonly Contract[]
}

export type InvoiceStatus = 'due' | 'overdue' | 'partly-paid' | 'paid' | 'cancelled' | 'replaced'

export interface InvoiceSummary {
  id: string
  number: string
  customer: string
  /** Contracts on the invoice, by label; empty when it covers none in particular. */
  contracts: readonly { id: string; reference: string; label: string }[]
  issuedOn: string
  dueOn: string | null
  paidOn: string | null
  periodFrom: string | null
  periodTo: string | null
  totalCents: number
  /** What is still to pay. */
  dueCents: number
  currency: string
  status: InvoiceStatus
  /** Number and date of the invoice that replaces this one. */
  replacedBy: { number: string; issuedOn: string } | null
}

export interface InvoiceLine {
  text: string
  detail: string | null
  /** Decimal strings, e.g. `412` and `0.1894`. */
  quantity: string | null
  unit: string | null
  unitPrice: string | null
  /** Basis points: 2000 is 20 %. */
  vatBasisPoints: number
  amountCents: number
  contract: string | null
}

export interface Invoice extends InvoiceSummary {
  deliveryPoints: readonly { reference: string; energy: Energy; label: string; address: string }[]
  reading: 'real' | 'estimated' | null
  readingOn: string | null
  netCents: number
  vat: readonly { basisPoints: number; cents: number }[]
  lines: readonly InvoiceLine[]
}

export interface Balance {
  /** Everything to pay, overdue included. */
  dueCents: number
  overdueCents: number
  /** The next date something is due, `null` when nothing is. */
  nextDueOn: string | null
}

export interface InvoicePage {
  items: readonly InvoiceSummary[]
  /** Cursor of the next page. */
  next: string | null
  /** With the first page only. */
  balance?: Balance
}

/** `admin` manages people and everything else; `billing` invoices, payments, bank details; `viewer` looks. */
export type TeamRole = 'admin' | 'billing' | 'viewer'

/** A person who acts for a company. */
export interface TeamMember {
  /** Id of the account. */
  account: string
  firstName: string
  lastName: string
  email: string
  role: TeamRole
  /** Ids of the contracts the role is limited to; null for all. */
  contracts: readonly string[] | null
  since: string
  /** Within the last 180 days. */
  lastSignIn: string | null
}

/** `pending`: the e-mail is about to leave; `sent`: it has left; `failed`: its address does not take it. */
export type InvitationStatus = 'pending' | 'sent' | 'failed' | 'accepted' | 'expired' | 'revoked'

export interface TeamInvitation {
  id: string
  email: string
  role: TeamRole
  contracts: readonly string[] | null
  status: InvitationStatus
  invitedAt: string
  /** When it was sent last. */
  sentAt: string
  expiresAt: string
}

/** `GET /v1/{utility}/team?customer=`, for a company's administrators. */
export interface Team {
  members: readonly TeamMember[]
  /** Newest first. */
  invitations: readonly TeamInvitation[]
}

/** What a member may do after a change; no role is no access. */
export interface TeamSeat {
  account: string
  role: TeamRole | null
  contracts: readonly string[] | null
}

/** Who did something, or whom it was done to; names are those of today, null once the account is erased. */
export interface TeamPerson {
  name: string | null
  email: string | null
}

export interface TeamEvent {
  id: string
  at: string
  /** A stable id, e.g. `team.member-changed`. */
  action: string
  actor: TeamPerson & { kind: 'member' | 'operator' | 'system' | 'stranger' }
  /** The member or the address it was about. */
  subject: TeamPerson | null
  role: TeamRole | null
  /** How many contracts a role was limited to; null for all, and where it was not about a role. */
  contracts: number | null
}

/** `GET /v1/{utility}/team/audit`, newest first. */
export interface TeamEventPage {
  items: readonly TeamEvent[]
  /** Cursor of the next page. */
  next: string | null
}

/** `GET /v1/{utility}/household?customer=`, for its owner. */
export interface Household {
  members: readonly { account: string; firstName: string; lastName: string; email: string; role: 'owner' | 'member'; since: string }[]
  /** Who asks to belong to it. The name is as it was typed; the address is verified. */
  requests: readonly { id: string; firstName: string; lastName: string; email: string; askedAt: string }[]
}

export interface HouseholdDecision {
  id: string
  decision: 'granted' | 'refused'
  /** Who was let in; null where the request was refused. */
  account: string | null
}

/** `DELETE /v1/{utility}/household/members/{account}?customer=` */
export interface HouseholdRemoval {
  account: string
}
