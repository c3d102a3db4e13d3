import { access, accessContract, contract } from '../../platform/database/customer.ts'
import { alias } from '../../platform/database/names.ts'
import { clientGrant, clientToken, consent, consentContract } from '../../platform/database/oauth.ts'
import { compileOnce, sql } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { clientsOf, idsOf } from '../clients/clients.ts'

/** A client as a request shows it: what the database says decides, not what this says. */
export interface ClientToken {
  /** SHA-256 of the access token. */
  tokenHash: string
  /** Thumbprint of the key whose proof came with it. */
  jkt: string
  /** Between spaces; a single space where any scope will do. */
  scope: string
  /** Ids of the clients that the profile gives this scope: one that was removed, or may have it no more, reads nothing. */
  clients: readonly string[]
}

/** ?1, ?2 and ?3 of a statement that selects through a token. */
export const tokenParameters = ({ tokenHash, jkt, scope, clients }: ClientToken, now: number): [string, bigint, string] => [
  tokenHash,
  BigInt(now),
  JSON.stringify({ jkt, scope, clients }),
]

const t = alias(clientToken, 't')
const g = alias(clientGrant, 'g')
const o = alias(consent, 'o')
const n = alias(consentContract, 'n')
const k = alias(contract, 'k')
const a = alias(access, 'a')
const s = alias(accessContract, 's')

/**
 * The visitor behind an access token: token, key, grant, consent and scope, in the statement that reads. Where one of
 * them is missing there is no visitor.
 */
const VISITOR = sql`visitor AS MATERIALIZED (
    SELECT ${o.accountId}, ${o.clientId}, ${o.id} AS consent_id, ${g.id} AS grant_id, ${g.scopes}, ${g.expiresAt}, 0 AS seen_at
    FROM ${t} JOIN ${g} ON ${g.id} = ${t.grantId} JOIN ${o} ON ${o.id} = ${g.consentId}
    WHERE ${t.tokenHash} = ?1 AND ${t.kind} = 'access' AND ${t.expiresAt} > ?2 AND ${g.revokedAt} IS NULL AND ${g.expiresAt} > ?2
      AND ${g.jkt} = ?3 ->> '$.jkt' AND instr(${g.scopes}, ?3 ->> '$.scope') > 0 AND instr(${o.scopes}, ?3 ->> '$.scope') > 0
      AND ${o.withdrawnAt} IS NULL AND ${o.clientId} IN (SELECT value FROM json_each(?3, '$.clients')))`

/**
 * For such a visitor the tables that say who may see what are narrowed to the contracts of the consent: every feature's query
 * reads `access` and `access_contract` and finds these. What the customer may no longer see, the client does not either.
 *
 * They have no index and the planner no idea of their size: a query has to say itself that it begins with them (`CROSS JOIN`).
 */
const NARROWED = sql`access_contract AS MATERIALIZED (
    SELECT ${a.accountId}, ${a.customerId}, ${k.id} AS contract_id FROM visitor
    CROSS JOIN main.${n} ON ${n.consentId} = visitor.consent_id CROSS JOIN main.${k} ON ${k.id} = ${n.contractId}
    CROSS JOIN main.${a} ON ${a.accountId} = visitor.account_id AND ${a.customerId} = ${k.customerId}
    WHERE ${a.isScoped} = 0 OR EXISTS (SELECT 1 FROM main.${s}
      WHERE ${s.accountId} = ${a.accountId} AND ${s.contractId} = ${k.id} AND ${s.customerId} = ${a.customerId})),
  access AS MATERIALIZED (
    SELECT ${a.accountId}, ${a.customerId}, ${a.role}, 1 AS is_scoped, ${a.grantedAt}
    FROM (SELECT DISTINCT account_id, customer_id FROM access_contract) c
    CROSS JOIN main.${a} ON ${a.accountId} = c.account_id AND ${a.customerId} = c.customer_id)`

/** What stands before a statement about the connection itself. */
export const TOKEN_GRANT = compileOnce(sql`WITH ${VISITOR}`)

/** What stands before an authorized statement's SELECT when a client asks. */
export const TOKEN_VISITOR = compileOnce(sql`WITH ${VISITOR}, ${NARROWED}`)

/** Why a token read nothing: it is no good, or what it is good for is something else. Only refusals pay for the question. */
export async function refusalOfToken(deployment: Deployment, token: ClientToken, now: number): Promise<ApiError> {
  const { rows } = await deployment.database.execute({
    sql: `${TOKEN_VISITOR} SELECT 1 FROM visitor`,
    args: tokenParameters({ ...token, scope: ' ', clients: idsOf(clientsOf(deployment)) }, now),
  })
  return new ApiError(rows.length > 0 ? 'scope-missing' : 'signed-out')
}
