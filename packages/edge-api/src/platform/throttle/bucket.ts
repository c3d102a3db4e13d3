import { throttle } from '../database/identity.ts'
import { into, unqualified } from '../database/names.ts'
import { type SQL, sql } from '../database/statement.ts'

const t = unqualified(throttle)

/** Everything that is counted in windows: how the name of its bucket begins. */
export type BucketKind =
  /** Requests of a client address. */
  | 'address/journeys'
  | 'address/turns'
  /** Writes of an account. */
  | 'writes'
  /** Answers to what only the customer knows, by account or address. */
  | 'references'
  | 'answers'
  | 'login-names'
  /** The day's e-mail about guessed codes. */
  | 'told/guesses'
  /** A passkey's challenge, spent. */
  | 'passkey'
  /** Messages, by sender or addressee; then those of the whole utility. */
  | 'send/hour'
  | 'send/day'
  | 'sms/day'
  | 'sms/day/others'
  | 'email/day'
  | 'email/day/others'
  /** Uses of a client's codes, consents and grants, and callers that prove nothing. */
  | 'client/codes'
  | 'client/consent'
  | 'client/grant'
  | 'client/stranger'

/** A bucket's name as SQL, made by the functions below; NULL where nothing is to be counted. */
export interface BucketName {
  readonly name: SQL
}

export const NO_BUCKET: BucketName = { name: sql`NULL` }

/** @param parts joined by slashes; the name is NULL where one of them is. */
export function bucketName(kind: BucketKind, ...parts: readonly (string | SQL)[]): BucketName {
  const slash = sql.raw("'/'")
  return { name: sql.join([sql.raw(`'${kind}'`), ...parts.flatMap((part) => [slash, sql`${part}`])], sql` || `) }
}

/** The first name that is not NULL. */
export const firstBucket = (...buckets: readonly BucketName[]): BucketName => ({
  name: sql`coalesce(${sql.join(
    buckets.map(({ name }) => name),
    sql`, `,
  )})`,
})

/** A name that is selected: NULL where there is no such row. @param from FROM and WHERE, or WHERE alone */
export const selectBucket = ({ name }: BucketName, from: SQL): BucketName => ({ name: sql`(SELECT ${name} ${from})` })

/** What is counted, and for how long. */
export interface Bucket extends BucketName {
  windowMs: number
}

/**
 * Counts one more in a bucket. The first opens its window; the first after the window's end opens the next one.
 *
 * @param only what must hold, and the tables it speaks of
 */
export const countIn = ({ name, windowMs }: Bucket, now: number, only: { from?: SQL; where?: SQL } = {}): SQL => {
  const isOver = sql`${t.windowEndsAt} <= ${now}`
  return sql`INSERT INTO ${into(t, 'bucket', 'count', 'windowEndsAt')}
    SELECT bucket, 1, ${now + windowMs} FROM (SELECT ${name} AS bucket ${only.from ? sql`FROM ${only.from}` : sql``} WHERE ${only.where ?? sql`true`}) WHERE bucket IS NOT NULL
    ON CONFLICT (${t.bucket}) DO UPDATE SET ${t.count} = CASE WHEN ${isOver} THEN 1 ELSE ${t.count} + 1 END,
      ${t.windowEndsAt} = CASE WHEN ${isOver} THEN excluded.${t.windowEndsAt} ELSE ${t.windowEndsAt} END`
}

const isOpen = (name: SQL, now: number): SQL => sql`${t.bucket} = ${name} AND ${t.windowEndsAt} > ${now}`

/** What is counted in a bucket whose window is open; 0 where nothing is. */
export const countOf = ({ name }: BucketName, now: number): SQL =>
  sql`coalesce((SELECT ${t.count} FROM ${t} WHERE ${isOpen(name, now)}), 0)`

/** Count and end of an open window as a JSON array; NULL where none is open. */
export const windowOf = ({ name }: BucketName, now: number): SQL =>
  sql`json((SELECT json_array(${t.count}, ${t.windowEndsAt}) FROM ${t} WHERE ${isOpen(name, now)}))`

/** What {@link windowOf} selects. */
export type Window = readonly [count: number, endsAt: number] | null
