import type { ChosenContracts } from '@foyer/contract/schemas/oauth'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { noticeTo, OWNER_COLUMN, parseOwner } from '../../identity/factors/owner.ts'
import type { Statement } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import type { AuthorizationRequest } from '../authorize/authorization-request.ts'
import { isAboutContracts, unpackScopes } from '../scopes.ts'

/** ?4: the client; ?5: the contracts chosen as JSON, null for all. What it was allowed before, and whether one of these is new to it. */
const BEFORE = authorizedSql(`${OWNER_COLUMN},
  (SELECT o.scopes FROM consent o WHERE o.account_id = visitor.account_id AND o.client_id = ?4 AND o.withdrawn_at IS NULL) AS scopes,
  EXISTS (SELECT 1 FROM access a JOIN contract k ON k.customer_id = a.customer_id WHERE a.account_id = visitor.account_id
    AND (?5 IS NULL OR k.id IN (SELECT value FROM json_each(?5)))
    AND (a.is_scoped = 0 OR EXISTS (SELECT 1 FROM access_contract s WHERE s.account_id = a.account_id AND s.contract_id = k.id AND s.customer_id = a.customer_id))
    AND k.id NOT IN (SELECT n.contract_id FROM consent_contract n JOIN consent o ON o.id = n.consent_id
      WHERE o.account_id = visitor.account_id AND o.client_id = ?4 AND o.withdrawn_at IS NULL)) AS is_wider`)

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
