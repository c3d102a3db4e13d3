import { SCOPES } from '@foyer/contract/oauth'
import type { ChosenContracts } from '@foyer/contract/schemas/oauth'
import { isElevated } from '../../identity/elevation.ts'
import { accountOfSession } from '../../identity/live-session.ts'
import { customerColumns } from '../../platform/audit/author.ts'
import { access, accessContract, contract } from '../../platform/database/customer.ts'
import { throttle } from '../../platform/database/identity.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { authorizationCode, consent, consentContract } from '../../platform/database/oauth.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { countWrite, mayWrite, WRITES, writesOf } from '../../platform/idempotency/write-limit.ts'
import type { Guard } from '../../platform/idempotency/write-once.ts'
import { base64url, sha256 } from '../../platform/keys/keys.ts'
import { type BucketName, bucketName } from '../../platform/throttle/bucket.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import type { Visit } from '../../platform/visit.ts'
import { counted, isWithin, secondsUntil } from '../limits.ts'
import { AUTHORIZATION_CODE_MS, MAX_CODES } from '../parameters.ts'
import { isAboutContracts, packScopes } from '../scopes.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

const o = unqualified(consent)
const chosen = unqualified(consentContract)
const issued = unqualified(authorizationCode)
const log = unqualified(audit)
const counter = unqualified(throttle)
const n = alias(consentContract, 'n')
const k = alias(contract, 'k')
const a = alias(access, 'a')
const s = alias(accessContract, 's')

/** A code and the batch that makes it good. */
export interface IssuedCode {
  code: string
  statements: Statement[]
}

/**
 * Remembers what the customer allows, and makes a code of it: one batch, which a session that is over or was not elevated for
 * `access`, or a choice that reaches no contract of the customer's, aborts as a whole. What was allowed before takes no proof.
 *
 * @param contracts those chosen; null where what was allowed before is to hold.
 * @param notice what tells the customer of it.
 */
export async function issueCode(
  visit: Visit,
  request: AuthorizationRequest,
  contracts: ChosenContracts | null,
  notice: readonly Statement[],
): Promise<IssuedCode> {
  const { ports, sessionTokenHash } = visit
  const now = ports.now()
  const { client, redirect, challenge, jkt } = request
  const scopes = packScopes(request.scopes)
  const code = base64url(ports.random(32))
  const codeHash = await sha256(code)
  const customer = accountOfSession(sessionTokenHash, now)
  const bucket = codesOf(customer, client.id)
  const live = sql`${o.accountId} = ${customer} AND ${o.clientId} = ${client.id} AND ${o.withdrawnAt} IS NULL`
  const reaches = isAboutContracts(request.scopes) ? sql`EXISTS (SELECT 1 FROM ${n} WHERE ${n.consentId} = ${consent.id})` : sql`1`
  const isProved = contracts ? mayAllow(visit).holds : sql`1`
  const allowsAll = sql.join(
    request.scopes.map((scope) => sql`instr(${o.scopes}, ${packScopes([scope])}) > 0`),
    sql` AND `,
  )
  return {
    code,
    statements: [
      counted(bucket, now),
      ...(contracts ? remember({ id: uuidv7(now, ports.random), live, customer, clientId: client.id, scopes, contracts, now }) : []),
      statement(sql`INSERT INTO ${issued} (${issued.codeHash}, ${issued.consentId}, ${issued.clientId}, ${issued.redirect}, ${issued.challenge}, ${issued.jkt}, ${issued.scopes}, ${issued.expiresAt})
        VALUES (${codeHash}, (SELECT ${o.id} FROM ${o} WHERE ${live} AND ${allowsAll} AND ${reaches} AND ${isProved} AND ${isWithin(bucket, MAX_CODES)} AND ${mayWrite(customer, now)}),
          ${client.id}, ${redirect}, ${challenge}, ${jkt}, ${scopes}, ${now + AUTHORIZATION_CODE_MS})`),
      statement(countWrite(customer, now)),
      statement(sql`INSERT INTO ${log} (${log.id}, ${log.at}, ${log.actor}, ${log.authorKind}, ${log.authorId}, ${log.action}, ${log.accountId}, ${log.detail})
        SELECT ${uuidv7(now, ports.random)}, ${now}, ${customerColumns(o.accountId)}, ${contracts ? 'client.allowed' : 'client.connected'}, ${o.accountId},
          ${JSON.stringify({ client: client.id, scopes: scopes.trim() })} FROM ${o} WHERE ${live}`),
      ...notice,
    ],
  }
}

/** A client that is let in takes a fresh proof. */
const mayAllow = (visit: Visit): Guard => isElevated(visit, 'access')

/** One customer's codes for one client. NULL for a visitor. */
const codesOf = (customer: SQL, clientId: string): BucketName => bucketName('client/codes', clientId, customer)

/**
 * Why such a batch was aborted. Only refusals pay for the question.
 *
 * @param isNew it was to allow something, which takes a proof.
 */
export async function refusalOfCode(visit: Visit, { client }: AuthorizationRequest, isNew: boolean): Promise<ApiError> {
  const { deployment, ports, sessionTokenHash } = visit
  const now = ports.now()
  const customer = accountOfSession(sessionTokenHash, now)
  const { rows } = await deployment.database.execute(
    statement(sql`SELECT account_id, max(${counter.windowEndsAt}) AS again_at, (${mayAllow(visit).holds}) AS is_elevated FROM (SELECT ${customer} AS account_id)
      LEFT JOIN ${counter} ON ${counter.windowEndsAt} > ${now} AND ((${counter.bucket} = ${codesOf(customer, client.id).name} AND ${counter.count} >= ${MAX_CODES})
        OR (${counter.bucket} = ${writesOf(customer).name} AND ${counter.count} >= ${WRITES.most}))`),
  )
  const [row] = rows
  if (!row || row['account_id'] === null) return new ApiError('signed-out')
  if (row['again_at'] !== null) return new ApiError('too-many-requests', { retryAfterSeconds: secondsUntil(Number(row['again_at']), now) })
  if (isNew && row['is_elevated'] !== 1) return mayAllow(visit).otherwise
  return new ApiError('invalid-input', { fields: { contracts: 'missing' } })
}

const isChosen = (contracts: ChosenContracts): SQL =>
  contracts === 'all' ? sql`1` : sql`${k.id} IN (SELECT value FROM json_each(${JSON.stringify(contracts)}))`

/** What was allowed before stays allowed; the contracts are those chosen now, as far as they are the customer's. */
function remember(allowed: {
  id: string
  live: SQL
  customer: SQL
  clientId: string
  scopes: string
  contracts: ChosenContracts
  now: number
}): Statement[] {
  const { id, live, customer, clientId, scopes, contracts, now } = allowed
  const union = sql.join(
    SCOPES.map(
      (scope) => sql`CASE WHEN instr(${o.scopes} || excluded.${o.scopes}, ${packScopes([scope])}) > 0 THEN ${`${scope} `} ELSE '' END`,
    ),
    sql` || `,
  )
  return [
    statement(sql`INSERT INTO ${o} (${o.id}, ${o.accountId}, ${o.clientId}, ${o.scopes}, ${o.createdAt}, ${o.updatedAt})
      SELECT ${id}, account_id, ${clientId}, ${scopes}, ${now}, ${now} FROM (SELECT ${customer} AS account_id) WHERE account_id IS NOT NULL
      ON CONFLICT (${o.accountId}, ${o.clientId}) WHERE ${o.withdrawnAt} IS NULL
      DO UPDATE SET ${o.scopes} = ' ' || ${union}, ${o.updatedAt} = excluded.${o.updatedAt}`),
    statement(sql`DELETE FROM ${chosen} WHERE ${chosen.consentId} = (SELECT ${o.id} FROM ${o} WHERE ${live})`),
    statement(sql`INSERT INTO ${chosen} (${chosen.consentId}, ${chosen.contractId})
      SELECT (SELECT ${o.id} FROM ${o} WHERE ${live}), ${k.id} FROM ${k} JOIN ${a} ON ${a.customerId} = ${k.customerId} AND ${a.accountId} = ${customer}
      WHERE ${isChosen(contracts)} AND (${a.isScoped} = 0 OR EXISTS (
        SELECT 1 FROM ${s} WHERE ${s.accountId} = ${a.accountId} AND ${s.contractId} = ${k.id} AND ${s.customerId} = ${a.customerId}))`),
  ]
}
