import type { ChosenContracts } from '@foyer/contract/schemas/oauth'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { noticeTo, OWNER_COLUMN, parseOwner } from '../../identity/factors/owner.ts'
import { access, accessContract, contract } from '../../platform/database/customer.ts'
import { alias } from '../../platform/database/names.ts'
import { consent, consentContract } from '../../platform/database/oauth.ts'
import { type Statement, sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import type { AuthorizationRequest } from '../authorize/authorization-request.ts'
import { isAboutContracts, unpackScopes } from '../scopes.ts'

const a = alias(access, 'a')
const s = alias(accessContract, 's')
const k = alias(contract, 'k')
const o = alias(consent, 'o')
const n = alias(consentContract, 'n')

/** What the visitor allows the client ?4. */
const LIVE = sql`${o.accountId} = visitor.account_id AND ${o.clientId} = ?4 AND ${o.withdrawnAt} IS NULL`

/** ?4: the client; ?5: the contracts chosen as JSON, null for all. What it was allowed before, and whether one of these is new to it. */
const BEFORE = authorizedSql(sql`${OWNER_COLUMN},
  (SELECT ${o.scopes} FROM ${o} WHERE ${LIVE}) AS scopes,
  EXISTS (SELECT 1 FROM ${a} JOIN ${k} ON ${k.customerId} = ${a.customerId} WHERE ${a.accountId} = visitor.account_id
    AND (?5 IS NULL OR ${k.id} IN (SELECT value FROM json_each(?5)))
    AND (${a.isScoped} = 0 OR EXISTS (SELECT 1 FROM ${s}
      WHERE ${s.accountId} = ${a.accountId} AND ${s.contractId} = ${k.id} AND ${s.customerId} = ${a.customerId}))
    AND ${k.id} NOT IN (SELECT ${n.contractId} FROM ${n} JOIN ${o} ON ${o.id} = ${n.consentId} WHERE ${LIVE})) AS is_wider`)

/**
 * The e-mail that tells of an access which is new, or wider than before: a stranger at an open session may have
 * given it.
 *
 * @throws {ApiError} `signed-out`
 */
export async function consentNotice(
  visit: Visit,
  { client, scopes }: AuthorizationRequest,
  contracts: ChosenContracts,
): Promise<{ ids: string[]; statements: Statement[] }> {
  const row = await readAuthorized(visit, BEFORE, [client.id, contracts === 'all' ? null : JSON.stringify(contracts)])
  const before = unpackScopes(String(row['scopes'] ?? ''))
  const isWider = scopes.some((scope) => !before.includes(scope)) || (isAboutContracts(scopes) && row['is_wider'] === 1)
  if (!isWider) return { ids: [], statements: [] }
  return noticeTo(parseOwner(row['owner']), { what: 'client-allowed', name: client.name, scopes }, visit)
}
