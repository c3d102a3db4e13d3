import { session } from '../platform/database/identity.ts'
import { alias, type Names, unqualified } from '../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../platform/database/statement.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../platform/durations.ts'

export const SESSION_IDLE_MS = 30 * MINUTE_MS
export const SESSION_LIFETIME_MS = 12 * HOUR_MS
/** A session's idle time is prolonged at most this often. */
export const SESSION_PROLONG_MS = 5 * MINUTE_MS
/** A browser that signed in before is known for so long. */
export const DEVICE_LIFETIME_MS = 180 * DAY_MS

const s = unqualified(session)
const z = alias(session, 'z')

/** Moments that decide whether a session is live, as SQL. */
export interface LiveAt {
  now: SQL
  /** A session that was not seen since is over. */
  idleSince: SQL
}

/** For a statement that is written for one request. */
export const liveAt = (now: number): LiveAt => ({ now: sql`${now}`, idleSince: sql`${now - SESSION_IDLE_MS}` })

/** For a statement that is compiled once: `?2` and `?3` are {@link liveParameters}. */
export const AT_PARAMETERS: LiveAt = { now: sql`?2`, idleSince: sql`?3` }

/** Integers as integers: over HTTP a plain JavaScript number is a float. */
export const liveParameters = (now: number): [now: bigint, idleSince: bigint] => [BigInt(now), BigInt(now - SESSION_IDLE_MS)]

/**
 * Whether a session is neither ended, nor run out, nor idle: every statement that selects through a session says so with this.
 *
 * @param of the table, or its alias in the statement
 */
export const isLive = (
  { now, idleSince }: LiveAt,
  of: Pick<Names<typeof session>, 'revokedAt' | 'expiresAt' | 'seenAt'> = unqualified(session),
): SQL => sql`${of.revokedAt} IS NULL AND ${of.expiresAt} > ${now} AND ${of.seenAt} > ${idleSince}`

/** Whether the session of an id is live. */
export const isLiveSession = (sessionId: SQL, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${z} WHERE ${z.id} = ${sessionId} AND ${isLive(liveAt(now), z)})`

/** The account behind a session's token; NULL unless the session is live. */
export const accountOfSession = (tokenHash: string | null, now: number): SQL =>
  sql`(SELECT ${z.accountId} FROM ${z} WHERE ${z.tokenHash} = ${tokenHash} AND ${isLive(liveAt(now), z)})`

/** Guarded by what was seen, so that of many requests one writes. */
export const prolongStatement = (tokenHash: string, now: number): Statement =>
  statement(
    sql`UPDATE ${s} SET ${s.seenAt} = ${now}
      WHERE ${s.tokenHash} = ${tokenHash} AND ${s.seenAt} <= ${now - SESSION_PROLONG_MS} AND ${s.revokedAt} IS NULL`,
  )
