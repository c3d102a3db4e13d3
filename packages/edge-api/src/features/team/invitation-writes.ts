import type { TeamInvitationInput } from '@foyer/contract/writes'
import { eq } from 'drizzle-orm'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { invitation as invitationTable, linkContract } from '../../platform/database/customer.ts'
import { link } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { insert, update } from '../../platform/database/write.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import type { Visit } from '../../platform/visit.ts'
import { linkStatements } from '../activation/new-link.ts'
import {
  hasRoom,
  isAdministrator,
  isNoMember,
  isNotInvited,
  isOpenInvitation,
  maySend,
  ownsContracts,
  reachesContracts,
  reachesLink,
} from './guards.ts'
import type { CompanyRecord, InvitationRecord } from './records.ts'
import { invitationStatus, namedContracts, toInvitation } from './rules.ts'

const lc = unqualified(linkContract)

/** An activation link to an address, for a role in the company and all or some of its contracts (S-16). */
export async function invite(
  visit: Visit,
  accountId: string,
  { customer: customerId, email, role, contracts }: TeamInvitationInput,
  company: CompanyRecord,
): Promise<Write> {
  const { ports } = visit
  const now = ports.now()
  const seat = { accountId, customerId }
  const scope = contracts === undefined ? null : [...new Set(contracts)]
  const id = uuidv7(now, ports.random)
  const record = { id, email, role, contracts: scope, locale: company.locale, invitedAt: now }
  const sent = await send(visit, record, customerId, company)
  return {
    stepUp: 'access',
    guards: [
      isAdministrator(seat),
      ownsContracts(customerId, scope ?? []),
      reachesContracts(seat, scope),
      isNoMember(customerId, email),
      isNotInvited(customerId, email, now),
      hasRoom(customerId, now),
      maySend(customerId, email, now),
    ],
    statements: [
      ...sent.statements,
      statement(
        insert(invitationTable).values({ id, customerId, linkId: sent.invitation.linkId, outboxId: sent.messageId, createdAt: now }),
      ),
      audit(visit, accountId, customerId, 'team.invited', sent.invitation),
    ],
    answer: { status: 201, body: toInvitation(sent.invitation, now) },
    messages: [sent.messageId],
  }
}

/**
 * A new link in place of the one before, which stops working. To an invitation that can still be accepted it adds nothing; one
 * that is over lets somebody in again, which takes a fresh proof.
 */
export async function resend(
  visit: Visit,
  accountId: string,
  { customerId, invitation: before }: { customerId: string; invitation: InvitationRecord },
  company: CompanyRecord,
): Promise<Write> {
  const now = visit.ports.now()
  const seat = { accountId, customerId }
  const { invitation, messageId, statements } = await send(visit, before, customerId, company)
  const isOver = invitationStatus(before, now) === 'expired'
  return {
    ...(isOver && { stepUp: 'access' }),
    guards: [
      isAdministrator(seat),
      isOpenInvitation(before.id, sql`${before.linkId}`),
      reachesLink(seat, sql`${before.linkId}`),
      isNoMember(customerId, before.email),
      maySend(customerId, before.email, now),
    ],
    statements: [
      ...statements,
      statement(update(link).set({ revokedAt: now }).where(eq(link.id, before.linkId))),
      statement(update(invitationTable).set({ linkId: invitation.linkId, outboxId: messageId }).where(eq(invitationTable.id, before.id))),
      audit(visit, accountId, customerId, 'team.invitation-resent', invitation),
    ],
    answer: { status: 200, body: toInvitation(invitation, now) },
    messages: [messageId],
  }
}

/** The link stops working, and cannot be renewed. It takes no proof: an address invited by mistake is stopped at once. */
export function revoke(
  visit: Visit,
  accountId: string,
  { customerId, invitation }: { customerId: string; invitation: InvitationRecord },
): Write {
  const now = visit.ports.now()
  const seat = { accountId, customerId }
  const linkId = sql`(SELECT ${invitationTable.linkId} FROM ${invitationTable} WHERE ${invitationTable.id} = ${invitation.id})`
  return {
    guards: [isAdministrator(seat), isOpenInvitation(invitation.id, linkId), reachesLink(seat, linkId)],
    statements: [
      statement(update(link).set({ revokedAt: now }).where(sql`${link.id} = ${linkId}`)),
      audit(visit, accountId, customerId, 'team.invitation-revoked', invitation),
    ],
    answer: { status: 200, body: toInvitation({ ...invitation, revokedAt: now }, now) },
  }
}

type Invited = Pick<InvitationRecord, 'id' | 'email' | 'role' | 'contracts' | 'locale' | 'invitedAt'>

async function send(
  { deployment, ports }: Visit,
  invited: Invited,
  customerId: string,
  company: CompanyRecord,
): Promise<{ invitation: InvitationRecord; messageId: string; statements: Statement[] }> {
  const now = ports.now()
  const { email, role, contracts, locale } = invited
  const expiresAt = now + deployment.profile.activationLink.lifetimeDays * DAY_MS
  const recipient = {
    customerId,
    audience: 'professional' as const,
    email,
    name: null,
    locale,
    contracts: namedContracts(company, contracts),
  }
  const { linkId, messageId, sentAt, statements } = await linkStatements(deployment, ports, {
    recipient,
    role,
    template: 'activation-link',
    expiresAt,
    remindAt: null,
    company: company.name,
  })
  const scope = statement(
    sql`INSERT INTO ${lc} (${lc.linkId}, ${lc.contractId}) SELECT ${linkId}, value FROM json_each(${JSON.stringify(contracts ?? [])})`,
  )
  return {
    invitation: { ...invited, linkId, delivery: 'queued', sentAt, expiresAt, completedAt: null, revokedAt: null, isUsedUp: 0 },
    messageId,
    statements: [...statements, scope],
  }
}

const audit = ({ ports }: Visit, accountId: string, customerId: string, action: string, { id, role, contracts }: Invited): Statement =>
  auditStatement(
    { author: customer(accountId), action, customerId, detail: { invitation: id, role, contracts: contracts?.length ?? null } },
    ports,
  )
