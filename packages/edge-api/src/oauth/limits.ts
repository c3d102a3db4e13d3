import { throttle } from '../platform/database/identity.ts'
import { unqualified } from '../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../platform/database/statement.ts'
import { type BucketKind, type BucketName, bucketName, countIn, NO_BUCKET } from '../platform/throttle/bucket.ts'
import { OAuthError } from './oauth-error.ts'
import { LIMIT_WINDOW_MS, MAX_FAILURES, MAX_USES } from './parameters.ts'

const counter = unqualified(throttle)

/** Counts one more in a bucket's window and answers how many, and until when; where the bucket is NULL nothing is counted. */
export const counted = (bucket: BucketName, now: number): Statement =>
  statement(
    sql`${countIn({ ...bucket, windowMs: LIMIT_WINDOW_MS }, now)} RETURNING ${counter.bucket}, ${counter.count}, ${counter.windowEndsAt}`,
  )

/** Whether a bucket has room for what was counted; true where nothing was. */
export const isWithin = ({ name }: BucketName, limit: number): SQL =>
  sql`coalesce((SELECT ${counter.count} FROM ${counter} WHERE ${counter.bucket} = ${name}), 0) <= ${limit}`

const STRANGERS: BucketKind = 'client/stranger'

/** The bucket of callers that prove nothing, by client and client address. The holder of a code or a token is counted apart. NULL where no address is told. */
export const strangersOf = (addressHash: string | null, clientId: string): BucketName =>
  addressHash === null ? NO_BUCKET : bucketName(STRANGERS, clientId, addressHash)

/**
 * What a row of {@link counted} comes to for an endpoint of OAuth.
 *
 * @throws {OAuthError} `slow_down` when it was one too many.
 */
export function slowDown(row: Readonly<Record<string, unknown>> | undefined, now: number): void {
  const limit = String(row?.['bucket']).startsWith(`${STRANGERS}/`) ? MAX_FAILURES : MAX_USES
  if (row && Number(row['count']) > limit)
    throw new OAuthError('slow_down', 'too many requests', secondsUntil(Number(row['window_ends_at']), now))
}

export const secondsUntil = (time: number, now: number): number => Math.max(1, Math.ceil((time - now) / 1_000))
