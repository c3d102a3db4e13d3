import type { HouseholdRemoval } from '@foyer/contract/resources'
import { auditStatement } from '../audit/audit.ts'
import { sql, statement } from '../database/statement.ts'
import type { Write } from '../idempotency/write-once.ts'
import type { Visit } from '../visit.ts'
import { isMember, isOwner } from './guards.ts'

/** The account stays, and what else it may see; no link that was sent to it for this customer opens it again. */
export function removeMember({ ports }: Visit, accountId: string, memberId: string, customerId: string): Write {
  return {
    stepUp: 'access',
    guards: [isOwner(accountId, customerId), isMember(memberId, customerId)],
    statements: [
      statement(sql`DELETE FROM access_contract WHERE account_id = ${memberId} AND customer_id = ${customerId}`),
      statement(sql`DELETE FROM access WHERE account_id = ${memberId} AND customer_id = ${customerId}`),
      statement(sql`UPDATE link SET revoked_at = ${ports.now()} WHERE customer_id = ${customerId} AND revoked_at IS NULL
        AND email IN (SELECT value FROM identifier WHERE account_id = ${memberId})`),
      auditStatement({ actor: accountId, action: 'household.member-removed', accountId: memberId, customerId }, ports),
    ],
    answer: { status: 200, body: { account: memberId } satisfies HouseholdRemoval },
  }
}
