import { passwordRules } from '@foyer/contract/rules/passwords'
import type { PasswordChange } from '@foyer/contract/security'
import { endJourneys, endRecoveryLinks, endSessions, setPassword } from '../../identity/accounts/endings.ts'
import { forgetFailures } from '../../identity/accounts/failures.ts'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { elevatedColumn } from '../../identity/elevation.ts'
import { OWNER_COLUMN, type Owner, parseOwner } from '../../identity/factors/owner.ts'
import { AT_PARAMETERS, isLive } from '../../identity/live-session.ts'
import { enqueue } from '../../messages/outbox.ts'
import { endConnections } from '../../oauth/consent/end-connections.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { session } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'
import { policyFor } from './strictest.ts'

const NOTICE_LIFETIME_MS = 7 * DAY_MS

const s = unqualified(session)

const SETTING = authorizedSql(sql`${OWNER_COLUMN}, ${elevatedColumn(4)}, (SELECT count(*) FROM ${s}
  WHERE ${s.accountId} = visitor.account_id AND ${s.tokenHash} <> ?1 AND ${isLive(AT_PARAMETERS)}) AS others`)

/**
 * Every other session ends, every client’s connection, and what the old password had begun; this one stays (R-8 is about a password that was forgotten).
 * Nothing is hashed for a session that is not elevated.
 *
 * @throws {ApiError} `step-up-required`; `invalid-input` with the first rule that is not met.
 */
export async function changePassword(visit: Visit, accountId: string, password: string): Promise<Write> {
  const { deployment, ports, sessionTokenHash } = visit
  const row = await readAuthorized(visit, SETTING, ['security'])
  if (row['is_elevated'] !== 1) throw new ApiError('step-up-required', { purpose: 'security' })
  const owner = parseOwner(row['owner'])
  await check(visit, owner, password)
  const now = ports.now()
  const hash = await ports.passwords.hash(password, { isKnown: true, signal: visit.signal })
  const notice = await enqueue(
    {
      channel: 'email',
      to: owner.email,
      template: 'password-changed',
      locale: owner.locale,
      audience: owner.audience,
      values: { firstName: owner.firstName, at: now },
      expiresAt: now + NOTICE_LIFETIME_MS,
    },
    deployment,
    ports,
  )
  return {
    stepUp: 'security',
    guards: [],
    statements: [
      ...[
        setPassword(accountId, hash),
        endSessions(accountId, now, { tokenHash: sessionTokenHash }),
        ...endConnections(accountId, now),
        endJourneys(accountId, now, null),
        endRecoveryLinks(accountId, now, null),
        forgetFailures(accountId),
      ].map(statement),
      auditStatement({ author: customer(accountId), action: 'password.changed', accountId }, ports),
      ...notice.statements,
    ],
    answer: { status: 200, body: { ended: Number(row['others']) } satisfies PasswordChange },
    messages: [notice.id],
  }
}

async function check({ deployment, ports }: Visit, { email, audiences }: Owner, password: string): Promise<void> {
  const unmet = passwordRules(policyFor(deployment.profile, audiences), password, email).find((rule) => !rule.isMet)
  if (unmet) throw new ApiError('invalid-input', { fields: { password: unmet.code } })
  if (await ports.passwords.isCommon(password, [deployment.profile.id, deployment.profile.name]))
    throw new ApiError('invalid-input', { fields: { password: 'too-common' } })
}
