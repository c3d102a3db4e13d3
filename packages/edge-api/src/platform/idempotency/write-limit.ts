import { type SQL, sql } from '../database/statement.ts'
import { MINUTE_MS } from '../durations.ts'
import { ApiError } from '../http/problem.ts'
import { type BucketName, bucketName, countIn, countOf } from '../throttle/bucket.ts'

/** Of one account, whichever they are: no one does more by hand, and what is written is looked through by people. */
export const WRITES = { most: 60, windowMs: MINUTE_MS }

/** SQL in which an account stands: NULL for a visitor, whose writes are nobody's. */
type Account = string | SQL

export const writesOf = (account: Account): BucketName => bucketName('writes', account)

/** Goes into the batch that writes, after what {@link mayWrite} guards. */
export const countWrite = (account: Account, now: number, only?: { from: SQL; where: SQL }): SQL =>
  countIn({ ...writesOf(account), windowMs: WRITES.windowMs }, now, only)

/** Whether the account has a write left; of many at once, the one too many finds none. */
export const mayWrite = (account: Account, now: number): SQL => sql`${countOf(writesOf(account), now)} < ${WRITES.most}`

/** @param againAt when the minute is over */
export const tooManyWrites = (againAt: number, now: number): ApiError =>
  new ApiError('too-many-requests', { retryAfterSeconds: Math.max(1, Math.ceil((againAt - now) / 1_000)) })
