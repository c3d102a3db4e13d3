import { type SQL, sql } from '../database/statement.ts'

/** What is counted, and for how long. */
export interface Bucket {
  /** NULL where nothing is to be counted. */
  name: string | SQL
  windowMs: number
}

/**
 * Counts one more in a bucket. The first opens its window; the first after the window's end opens the next one.
 *
 * @param only what must hold, and the tables it speaks of
 */
export const countIn = ({ name, windowMs }: Bucket, now: number, only: { from?: SQL; where?: SQL } = {}): SQL =>
  sql`INSERT INTO throttle (bucket, count, window_ends_at)
    SELECT bucket, 1, ${now + windowMs} FROM (SELECT ${name} AS bucket ${only.from ? sql`FROM ${only.from}` : sql``} WHERE ${only.where ?? sql`true`}) WHERE bucket IS NOT NULL
    ON CONFLICT (bucket) DO UPDATE SET count = CASE WHEN window_ends_at <= ${now} THEN 1 ELSE count + 1 END,
      window_ends_at = CASE WHEN window_ends_at <= ${now} THEN excluded.window_ends_at ELSE window_ends_at END`

/** What is counted in a bucket whose window is open; 0 where nothing is. */
export const countOf = (name: string | SQL, now: number): SQL =>
  sql`coalesce((SELECT count FROM throttle WHERE bucket = ${name} AND window_ends_at > ${now}), 0)`
