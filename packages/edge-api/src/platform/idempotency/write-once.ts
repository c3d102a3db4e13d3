import type { Purpose } from '@foyer/contract/factors'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { isElevated } from '../../identity/elevation.ts'
import { accountOfSession } from '../../identity/live-session.ts'
import { deliver } from '../../messages/outbox.ts'
import { isConstraintFailure } from '../database/constraint.ts'
import { compileOnce, type SQL, type Statement, sql, statement } from '../database/statement.ts'
import type { Deployment } from '../deployment.ts'
import { DAY_MS } from '../durations.ts'
import { ApiError } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import type { Visit } from '../visit.ts'
import type { IdempotentRequest } from './request.ts'
import { countWrite, mayWrite, tooManyWrites, WRITES, writesOf } from './write-limit.ts'

export interface Answer {
  status: 200 | 201
  body: unknown
}

/** Must be true when the batch runs, or nothing of it is written. */
export interface Guard {
  holds: SQL
  otherwise: ApiError
}

export interface Write {
  /** Refused unless the session is elevated for this, by a fresh proof and not long ago. */
  stepUp?: Purpose
  /** The first that fails names the refusal. */
  guards: readonly Guard[]
  statements: readonly Statement[]
  answer: Answer
  /** Ids of the messages to deliver after the response. */
  messages?: readonly string[]
}

/** How often a write that lost a race is prepared again. */
const ATTEMPTS = 3

/**
 * Writes once for a key, in one batch whose first row is guard and memory: its NOT NULL response selects the live session and
 * every guard, its primary key the request that came first. A repeat, also one at the same moment, gets the stored answer.
 * A refusal is not stored: a repeat may find that what stood in the way is gone.
 *
 * @param prepare reads what the write needs, for the account that is signed in.
 * @throws {ApiError} `signed-out`, `key-reused`, `too-many-requests`, or what a guard says; `scope-missing` to a client: its guards speak of all that the
 *   customer may do, and a consent allows less.
 */
export async function writeOnce(visit: Visit, request: IdempotentRequest, prepare: (accountId: string) => Promise<Write>): Promise<Answer> {
  if (visit.token) throw new ApiError('scope-missing')
  for (let attempt = 1; ; attempt++) {
    const { accountId, stored, writesAgainAt } = await recall(visit, request)
    if (stored) return stored
    if (writesAgainAt !== null) throw tooManyWrites(writesAgainAt, visit.ports.now())
    const write = withStepUp(visit, await prepare(accountId))
    try {
      const counted = statement(countWrite(accountId, visit.ports.now()))
      await visit.deployment.database.batch([remember(visit, request, accountId, write), counted, ...write.statements], 'write')
    } catch (error) {
      if (!isConstraintFailure(error)) throw error
      const meanwhile = await recall(visit, request)
      if (meanwhile.stored) return meanwhile.stored
      if (meanwhile.writesAgainAt !== null) throw tooManyWrites(meanwhile.writesAgainAt, visit.ports.now())
      const refusal = await refusalOf(visit.deployment, write.guards)
      if (refusal) throw refusal
      if (attempt === ATTEMPTS) throw error
      continue
    }
    const { messages = [] } = write
    if (messages.length > 0) visit.afterwards(() => deliver(visit.deployment, visit.ports, { ids: messages }))
    return write.answer
  }
}

/** First among the guards: nobody else learns what stands in a write's way. */
const withStepUp = (visit: Visit, { stepUp, ...write }: Write): Write =>
  stepUp === undefined ? write : { ...write, guards: [isElevated(visit, stepUp), ...write.guards] }

const RECALL = authorizedSql(`visitor.account_id AS account_id,
  (SELECT json_array(i.request_hash, json(i.response)) FROM idempotency i WHERE i.account_id = visitor.account_id AND i.key_hash = ?4) AS stored,
  (SELECT window_ends_at FROM throttle WHERE bucket = ${compileOnce(writesOf(sql`visitor.account_id`).name)} AND window_ends_at > ?2 AND count >= ?5) AS writes_again_at`)

interface Recalled {
  accountId: string
  stored: Answer | null
  /** When the account has writes left again; null where it has some. */
  writesAgainAt: number | null
}

async function recall(visit: Visit, { keyHash, requestHash }: IdempotentRequest): Promise<Recalled> {
  const row = await readAuthorized(visit, RECALL, [keyHash, BigInt(WRITES.most)])
  const accountId = String(row['account_id'])
  const writesAgainAt = row['writes_again_at'] === null ? null : Number(row['writes_again_at'])
  if (typeof row['stored'] !== 'string') return { accountId, stored: null, writesAgainAt }
  const [storedHash, stored]: [string, Answer] = JSON.parse(row['stored'])
  if (storedHash !== requestHash) throw new ApiError('key-reused')
  return { accountId, stored, writesAgainAt }
}

function remember(visit: Visit, { keyHash, requestHash }: IdempotentRequest, accountId: string, { guards, answer }: Write): Statement {
  const now = visit.ports.now()
  const isSignedIn = sql`${accountOfSession(visit.sessionTokenHash, now)} = ${accountId}`
  const all = sql.join([isSignedIn, mayWrite(accountId, now), ...guards.map(({ holds }) => holds)], sql` AND `)
  return statement(sql`INSERT INTO idempotency (account_id, key_hash, request_hash, response, created_at)
    VALUES (${accountId}, ${keyHash}, ${requestHash}, (SELECT ${JSON.stringify(answer)} WHERE ${all}), ${now})`)
}

/** What the first guard says that does not hold; null where all do. */
async function refusalOf({ database }: Pick<Deployment, 'database'>, guards: readonly Guard[]): Promise<ApiError | null> {
  if (guards.length === 0) return null
  const columns = sql.join(
    guards.map(({ holds }) => sql`(${holds})`),
    sql`, `,
  )
  const { rows } = await database.execute(statement(sql`SELECT json_array(${columns}) AS hold`))
  const hold: number[] = JSON.parse(String(rows[0]?.['hold']))
  return guards.find((_, index) => hold[index] !== 1)?.otherwise ?? null
}

/** A repeat comes within minutes; a day covers the phone that was off. */
const KEPT_MS = DAY_MS

/** Forgets answers that no repeat will ask for any more. */
export async function purgeAnswers({ database }: Pick<Deployment, 'database'>, ports: Pick<Ports, 'now'>): Promise<{ removed: number }> {
  const { rowsAffected } = await database.execute(statement(sql`DELETE FROM idempotency WHERE created_at <= ${ports.now() - KEPT_MS}`))
  return { removed: rowsAffected }
}
