import type { HouseholdRemoval } from '@foyer/contract/resources'
import { endAccess } from '../../identity/accounts/end-access.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'
import { isMember, isOwner } from './guards.ts'

export function removeMember({ ports }: Visit, accountId: string, memberId: string, customerId: string): Write {
  return {
    stepUp: 'access',
    guards: [isOwner(accountId, customerId), isMember(memberId, customerId)],
    statements: [
      ...endAccess(memberId, customerId, ports.now()),
      auditStatement({ author: customer(accountId), action: 'household.member-removed', accountId: memberId, customerId }, ports),
    ],
    answer: { status: 200, body: { account: memberId } satisfies HouseholdRemoval },
  }
}
