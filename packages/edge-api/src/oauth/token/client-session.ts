import type { Session } from '@foyer/contract/resources'
import { access, customer } from '../../platform/database/customer.ts'
import { account, identifier } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { clientGrant } from '../../platform/database/oauth.ts'
import { compileOnce, sql } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Visit } from '../../platform/visit.ts'
import { clientById } from '../clients/clients.ts'
import { type ClientToken, TOKEN_GRANT, TOKEN_VISITOR, tokenParameters } from './token-visitor.ts'

const v = alias(account, 'v')
const i = alias(identifier, 'i')
const a = alias(access, 'a')
const c = alias(customer, 'c')

const CUSTOMER = jsonObject<Session['customers'][number]>({
  id: c.id,
  reference: c.displayReference,
  name: c.name,
  audience: c.audience,
  role: a.role,
})

const READ = compileOnce(sql`${sql.raw(TOKEN_VISITOR)}
  SELECT visitor.grant_id, visitor.client_id, visitor.expires_at, instr(visitor.scopes, ' session ') > 0 AS is_told, ${v.locale},
    ${v.id}, ${v.firstName}, ${v.lastName}, (SELECT ${i.display} FROM ${i} WHERE ${i.accountId} = ${v.id} AND ${i.kind} = 'email') AS email,
    (SELECT json_group_array(${CUSTOMER}) FROM ${a} CROSS JOIN ${c} ON ${c.id} = ${a.customerId}) AS customers
  FROM visitor JOIN ${v} ON ${v.id} = visitor.account_id`)

/**
 * Who is connected, as far as the client may know it: without the scope `session` no name, and the connection's id in the
 * place of the account's.
 *
 * @throws {ApiError} `signed-out`
 */
export async function readClientSession({ deployment, ports }: Visit, token: ClientToken): Promise<Session> {
  const now = ports.now()
  const { rows } = await deployment.database.execute({ sql: READ, args: tokenParameters(token, now) })
  const [row] = rows
  if (!row) throw new ApiError('signed-out')
  const isTold = row['is_told'] === 1 && clientById(deployment, String(row['client_id']))?.scopes.includes('session') === true
  const told = (column: string) => (isTold ? String(row[column]) : '')
  const expiresAt = new Date(Number(row['expires_at'])).toISOString()
  return {
    account: {
      id: String(isTold ? row['id'] : row['grant_id']),
      email: told('email'),
      firstName: told('first_name'),
      lastName: told('last_name'),
      locale: String(row['locale']) as Session['account']['locale'],
    },
    customers: isTold ? parseCustomers(row['customers']) : [],
    idleExpiresAt: expiresAt,
    expiresAt,
    raised: [],
  }
}

/** An array of `CUSTOMER`. */
const parseCustomers = (json: unknown) => JSON.parse(String(json)) as Session['customers']

const grant = unqualified(clientGrant)

const END = compileOnce(sql`${sql.raw(TOKEN_GRANT)} UPDATE ${grant} SET ${grant.revokedAt} = ?2
  WHERE ${grant.revokedAt} IS NULL AND ${grant.id} IN (SELECT grant_id FROM visitor)`)

/**
 * Ends the connection that a client asks with, as `/revoke` does, and no other: what was allowed stays, and so do the customer's
 * own sessions.
 *
 * @throws {ApiError} `signed-out` when it is over already.
 */
export async function signOutClient({ deployment, ports }: Visit, token: ClientToken): Promise<void> {
  const { rowsAffected } = await deployment.database.execute({ sql: END, args: tokenParameters(token, ports.now()) })
  if (rowsAffected === 0) throw new ApiError('signed-out')
}
