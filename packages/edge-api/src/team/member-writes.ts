import type { TeamSeat } from '@foyer/contract/resources'
import type { TeamMemberChange } from '@foyer/contract/schemas/team'
import { auditStatement } from '../audit/audit.ts'
import { sql, statement } from '../database/statement.ts'
import type { Write } from '../idempotency/write-once.ts'
import type { Visit } from '../visit.ts'
import { isAdministrator, isMember, keepsAdministrator, ownsContracts, reachesContracts, reachesMember } from './guards.ts'

/** Another role, other contracts, or both; it holds from the member's next request on. */
export function changeMember(
  { ports }: Visit,
  accountId: string,
  memberId: string,
  { customer: customerId, role, contracts }: TeamMemberChange,
): Write {
  const administrator = { accountId, customerId }
  const member = { accountId: memberId, customerId }
  const scope = contracts === undefined ? null : [...new Set(contracts)]
  const staysAdministrator = role === 'admin' && scope === null
  return {
    stepUp: 'access',
    guards: [
      isAdministrator(administrator),
      isMember(member),
      ownsContracts(customerId, scope ?? []),
      reachesMember(administrator, member),
      reachesContracts(administrator, scope),
      ...(staysAdministrator ? [] : [keepsAdministrator(member)]),
    ],
    statements: [
      statement(
        sql`UPDATE access SET role = ${role}, is_scoped = ${scope === null ? 0 : 1} WHERE account_id = ${memberId} AND customer_id = ${customerId}`,
      ),
      statement(sql`DELETE FROM access_contract WHERE account_id = ${memberId} AND customer_id = ${customerId}`),
      statement(sql`INSERT INTO access_contract (account_id, customer_id, contract_id)
        SELECT ${memberId}, ${customerId}, value FROM json_each(${JSON.stringify(scope ?? [])}) WHERE true
        ON CONFLICT (account_id, contract_id) DO UPDATE SET customer_id = excluded.customer_id`),
      auditStatement(
        {
          actor: accountId,
          action: 'team.member-changed',
          accountId: memberId,
          customerId,
          detail: { role, contracts: scope?.length ?? null },
        },
        ports,
      ),
    ],
    answer: { status: 200, body: { account: memberId, role, contracts: scope } satisfies TeamSeat },
  }
}

/** The account stays, and what else it may see; no link that was sent to it for this company opens it again. */
export function removeMember({ ports }: Visit, accountId: string, memberId: string, customerId: string): Write {
  const administrator = { accountId, customerId }
  const member = { accountId: memberId, customerId }
  return {
    stepUp: 'access',
    guards: [isAdministrator(administrator), isMember(member), reachesMember(administrator, member), keepsAdministrator(member)],
    statements: [
      statement(sql`DELETE FROM access_contract WHERE account_id = ${memberId} AND customer_id = ${customerId}`),
      statement(sql`DELETE FROM access WHERE account_id = ${memberId} AND customer_id = ${customerId}`),
      statement(sql`UPDATE link SET revoked_at = ${ports.now()} WHERE customer_id = ${customerId} AND revoked_at IS NULL
        AND email IN (SELECT value FROM identifier WHERE account_id = ${memberId})`),
      auditStatement({ actor: accountId, action: 'team.member-removed', accountId: memberId, customerId }, ports),
    ],
    answer: { status: 200, body: { account: memberId, role: null, contracts: null } satisfies TeamSeat },
  }
}
