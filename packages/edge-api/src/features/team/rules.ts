import type { InvitationStatus, Team, TeamInvitation, TeamMember } from '@foyer/contract/resources'
import type { CompanyRecord, InvitationRecord, MemberRecord, TeamRecord } from './records.ts'

const rfc3339 = (ms: number): string => new Date(ms).toISOString()

/** A link whose presses are spent is over like one whose days are. */
export function invitationStatus(
  { completedAt, revokedAt, expiresAt, isUsedUp, delivery }: Omit<InvitationRecord, 'id'>,
  now: number,
): InvitationStatus {
  if (completedAt !== null) return 'accepted'
  if (revokedAt !== null) return 'revoked'
  if (expiresAt <= now || isUsedUp === 1) return 'expired'
  if (delivery === 'failed') return 'failed'
  return delivery === 'queued' ? 'pending' : 'sent'
}

export const toInvitation = (record: InvitationRecord, now: number): TeamInvitation => ({
  id: record.id,
  email: record.email,
  role: record.role,
  contracts: record.contracts,
  status: invitationStatus(record, now),
  invitedAt: rfc3339(record.invitedAt),
  sentAt: rfc3339(record.sentAt),
  expiresAt: rfc3339(record.expiresAt),
})

const toMember = ({ since, lastSignIn, ...member }: MemberRecord): TeamMember => ({
  ...member,
  since: rfc3339(since),
  lastSignIn: lastSignIn === null ? null : rfc3339(lastSignIn),
})

export const toTeam = ({ members, invitations }: TeamRecord, now: number): Team => ({
  members: members.map(toMember),
  invitations: invitations.map((invitation) => toInvitation(invitation, now)),
})

/** How many contracts a letter names. */
const NAMED = 3

/** References of the contracts an invitation is for, as its letter names them. */
export function namedContracts({ contracts }: CompanyRecord, scope: readonly string[] | null): string[] {
  const meant = scope === null ? contracts : contracts.filter(({ id }) => scope.includes(id))
  return meant.slice(0, NAMED).map(({ reference }) => reference)
}
