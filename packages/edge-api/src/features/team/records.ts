import type { Language } from '@foyer/contract/profile'
import type { TeamRole } from '@foyer/contract/resources'

/** What the statements select. Times are milliseconds. */
export interface MemberRecord {
  account: string
  firstName: string
  lastName: string
  email: string
  role: TeamRole
  contracts: readonly string[] | null
  since: number
  lastSignIn: number | null
}

export interface InvitationRecord {
  id: string
  email: string
  role: TeamRole
  contracts: readonly string[] | null
  locale: Language
  linkId: string
  /** Of the e-mail; null once its row is gone, 30 days after it left. */
  delivery: 'queued' | 'sent' | 'failed' | null
  invitedAt: number
  sentAt: number
  expiresAt: number
  completedAt: number | null
  revokedAt: number | null
  /** 1 when every press is spent. */
  isUsedUp: number
}

/** An invitation and the company that sent it. */
export interface SentRecord {
  customerId: string
  invitation: InvitationRecord
}

export interface TeamRecord {
  members: readonly MemberRecord[]
  invitations: readonly InvitationRecord[]
}

export interface CompanyRecord {
  name: string
  /** The administrator's own language. */
  locale: Language
  /** Active ones, the oldest first. */
  contracts: readonly { id: string; reference: string }[]
}
