import type { TeamSeat } from '@foyer/contract/resources'
import type { TeamMemberChange } from '@foyer/contract/schemas/team'
import { endAccess } from '../../identity/accounts/end-access.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'
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
  const before = sql`(SELECT contract_id FROM access_contract WHERE account_id = ${memberId} AND customer_id = ${customerId})`
  const after = sql`(SELECT value FROM json_each(${JSON.stringify(scope ?? [])}))`
  const isAnother = sql`(EXISTS (SELECT 1 FROM access WHERE account_id = ${memberId} AND customer_id = ${customerId}
      AND (role <> ${role} OR is_scoped <> ${scope === null ? 0 : 1}))
    OR EXISTS (SELECT * FROM ${before} EXCEPT SELECT * FROM ${after}) OR EXISTS (SELECT * FROM ${after} EXCEPT SELECT * FROM ${before}))`
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
      auditStatement(
        {
          actor: accountId,
          action: 'team.member-changed',
          accountId: memberId,
          customerId,
          detail: { role, contracts: scope?.length ?? null },
        },
        ports,
        isAnother,
      ),
      statement(
        sql`UPDATE access SET role = ${role}, is_scoped = ${scope === null ? 0 : 1} WHERE account_id = ${memberId} AND customer_id = ${customerId}`,
      ),
      statement(sql`DELETE FROM access_contract WHERE account_id = ${memberId} AND customer_id = ${customerId}`),
      statement(sql`INSERT INTO access_contract (account_id, customer_id, contract_id)
        SELECT ${memberId}, ${customerId}, value FROM json_each(${JSON.stringify(scope ?? [])}) WHERE true
        ON CONFLICT (account_id, contract_id) DO UPDATE SET customer_id = excluded.customer_id`),
    ],
    answer: { status: 200, body: { account: memberId, role, contracts: scope } satisfies TeamSeat },
  }
}

export function removeMember({ ports }: Visit, accountId: string, memberId: string, customerId: string): Write {
  const administrator = { accountId, customerId }
  const member = { accountId: memberId, customerId }
  return {
    stepUp: 'access',
    guards: [isAdministrator(administrator), isMember(member), reachesMember(administrator, member), keepsAdministrator(member)],
    statements: [
      ...endAccess(memberId, customerId, ports.now()),
      auditStatement({ actor: accountId, action: 'team.member-removed', accountId: memberId, customerId }, ports),
    ],
    answer: { status: 200, body: { account: memberId, role: null, contracts: null } satisfies TeamSeat },
  }
}
