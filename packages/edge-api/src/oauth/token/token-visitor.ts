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

/**
 * The visitor behind an access token: token, key, grant, consent and scope, in the statement that reads. Where one of
 * them is missing there is no visitor.
 */
const VISITOR = `visitor AS MATERIALIZED (
    SELECT o.account_id, o.client_id, o.id AS consent_id, g.id AS grant_id, g.scopes, g.expires_at, 0 AS seen_at
    FROM client_token t JOIN client_grant g ON g.id = t.grant_id JOIN consent o ON o.id = g.consent_id
    WHERE t.token_hash = ?1 AND t.kind = 'access' AND t.expires_at > ?2 AND g.revoked_at IS NULL AND g.expires_at > ?2
      AND g.jkt = ?3 ->> '$.jkt' AND instr(g.scopes, ?3 ->> '$.scope') > 0 AND instr(o.scopes, ?3 ->> '$.scope') > 0
      AND o.withdrawn_at IS NULL AND o.client_id IN (SELECT value FROM json_each(?3, '$.clients')))`

/**
 * For such a visitor the tables that say who may see what are narrowed to the contracts of the consent: every feature's query
 * reads `access` and `access_contract` and finds these. What the customer may no longer see, the client does not either.
 *
 * They have no index and the planner no idea of their size: a query has to say itself that it begins with them (`CROSS JOIN`).
 */
const NARROWED = `access_contract AS MATERIALIZED (
    SELECT a.account_id, a.customer_id, k.id AS contract_id FROM visitor
    CROSS JOIN main.consent_contract n ON n.consent_id = visitor.consent_id CROSS JOIN main.contract k ON k.id = n.contract_id
    CROSS JOIN main.access a ON a.account_id = visitor.account_id AND a.customer_id = k.customer_id
    WHERE a.is_scoped = 0 OR EXISTS (SELECT 1 FROM main.access_contract s
      WHERE s.account_id = a.account_id AND s.contract_id = k.id AND s.customer_id = a.customer_id)),
  access AS MATERIALIZED (
    SELECT a.account_id, a.customer_id, a.role, 1 AS is_scoped, a.granted_at
    FROM (SELECT DISTINCT account_id, customer_id FROM access_contract) c
    CROSS JOIN main.access a ON a.account_id = c.account_id AND a.customer_id = c.customer_id)`

/** What stands before a statement about the connection itself. */
export const TOKEN_GRANT = `WITH ${VISITOR}`

/** What stands before an authorized statement's SELECT when a client asks. */
export const TOKEN_VISITOR = `WITH ${VISITOR}, ${NARROWED}`
