import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { DAY_MS, HOUR_MS } from '../../platform/durations.ts'
import type { Ports } from '../../platform/ports.ts'
import { uuidv7 } from '../../platform/uuid.ts'

/** Between asking to do without lost authenticators and doing so: the one who has them has the time to object. */
export const RELEASE_DELAY_MS = 72 * HOUR_MS
/** Then it can be done for so long. */
export const RELEASE_OPEN_MS = 7 * DAY_MS

/** The account keeps its authenticators after all; the log gets a line only where a release was asked for. */
export function endRelease(accountId: string, ports: Pick<Ports, 'now' | 'random'>): Statement[] {
  const now = ports.now()
  return [
    sql`INSERT INTO audit (id, at, actor, action, account_id) SELECT ${uuidv7(now, ports.random)}, ${now}, account_id, 'factors.release-cancelled', account_id
      FROM factor_release WHERE account_id = ${accountId}`,
    sql`DELETE FROM factor_release WHERE account_id = ${accountId}`,
  ].map(statement)
}
