import type { Purpose } from '@foyer/contract/factors'
import { session } from '../platform/database/identity.ts'
import { alias } from '../platform/database/names.ts'
import { elevation } from '../platform/database/security.ts'
import { type SQL, sql } from '../platform/database/statement.ts'
import { MINUTE_MS } from '../platform/durations.ts'
import { ApiError } from '../platform/http/problem.ts'
import type { Guard } from '../platform/idempotency/write-once.ts'
import type { Visit } from '../platform/visit.ts'
import { isLive, liveAt } from './live-session.ts'

/** A session stays elevated for so long after the proof. */
export const ELEVATION_MS = 5 * MINUTE_MS

const [s, e] = [alias(session, 's'), alias(elevation, 'e')]

const elevated = (tokenHash: SQL, purpose: SQL, now: SQL): SQL =>
  sql`SELECT 1 FROM ${s} JOIN ${e} ON ${e.sessionId} = ${s.id} WHERE ${s.tokenHash} = ${tokenHash} AND ${e.purpose} = ${purpose} AND ${e.until} > ${now}`

/** The very session that asks was elevated, for this purpose, and is so still when the batch runs. */
export function isElevated({ sessionTokenHash, ports }: Pick<Visit, 'sessionTokenHash' | 'ports'>, purpose: Purpose): Guard {
  const live = liveAt(ports.now())
  return {
    holds: sql`EXISTS (${elevated(sql`${sessionTokenHash}`, sql`${purpose}`, live.now)} AND ${isLive(live, s)})`,
    otherwise: new ApiError('step-up-required', { purpose }),
  }
}

/** The same for a read, among the columns of an authorized statement; `parameter` is the number of the purpose's. */
export const elevatedColumn = (parameter: number): SQL =>
  sql`EXISTS (${elevated(sql`?1`, sql.raw(`?${parameter}`), sql`?2`)}) AS is_elevated`
