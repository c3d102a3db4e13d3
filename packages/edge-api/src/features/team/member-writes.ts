import type { TeamSeat } from '@foyer/contract/resources'
import type { TeamMemberChange } from '@foyer/contract/writes'
import { and, eq } from 'drizzle-orm'
import { endAccess } from '../../identity/accounts/end-access.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { access, accessContract } from '../../platform/database/customer.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { remove, update } from '../../platform/database/write.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'
import { isAdministrator, isMember, keepsAdministrator, ownsContracts, reachesContracts, reachesMember } from './guards.ts'

const a = alias(access, 'a')
const ac = alias(accessContract, 'ac')
const scopes = unqualified(accessContract)

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
  const isScoped = scope === null ? 0 : 1
  const before = sql`(SELECT ${ac.contractId} FROM ${ac} WHERE ${ac.accountId} = ${memberId} AND ${ac.customerId} = ${customerId})`
  const after = sql`(SELECT value FROM json_each(${JSON.stringify(scope ?? [])}))`
  const isAnother = sql`(EXISTS (SELECT 1 FROM ${a} WHERE ${a.accountId} = ${memberId} AND ${a.customerId} = ${customerId}
      AND (${a.role} <> ${role} OR ${a.isScoped} <> ${isScoped}))
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
          author: customer(accountId),
          action: 'team.member-changed',
          accountId: memberId,
          customerId,
          detail: { role, contracts: scope?.length ?? null },
        },
        ports,
        isAnother,
      ),
      statement(
        update(access)
          .set({ role, isScoped })
          .where(and(eq(access.accountId, memberId), eq(access.customerId, customerId))),
      ),
      statement(remove(accessContract).where(and(eq(accessContract.accountId, memberId), eq(accessContract.customerId, customerId)))),
      statement(sql`INSERT INTO ${scopes} (${scopes.accountId}, ${scopes.customerId}, ${scopes.contractId})
        SELECT ${memberId}, ${customerId}, value FROM json_each(${JSON.stringify(scope ?? [])}) WHERE true
        ON CONFLICT (${scopes.accountId}, ${scopes.contractId}) DO UPDATE SET ${scopes.customerId} = excluded.${scopes.customerId}`),
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
      auditStatement({ author: customer(accountId), action: 'team.member-removed', accountId: memberId, customerId }, ports),
    ],
    answer: { status: 200, body: { account: memberId, role: null, contracts: null } satisfies TeamSeat },
  }
}
