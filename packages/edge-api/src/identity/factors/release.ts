import { customerColumns } from '../../platform/audit/author.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { factorRelease } from '../../platform/database/security.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'
import { DAY_MS, HOUR_MS } from '../../platform/durations.ts'
import type { Ports } from '../../platform/ports.ts'
import { uuidv7 } from '../../platform/uuid.ts'

const log = unqualified(audit)
const releases = unqualified(factorRelease)

/** Between asking to do without lost authenticators and doing so: the one who has them has the time to object. */
export const RELEASE_DELAY_MS = 72 * HOUR_MS
/** Then it can be done for so long. */
export const RELEASE_OPEN_MS = 7 * DAY_MS

/** The account keeps its authenticators after all; the log gets a line only where a release was asked for. */
export function endRelease(accountId: string, ports: Pick<Ports, 'now' | 'random'>): Statement[] {
  const now = ports.now()
  return [
    sql`INSERT INTO ${into(log, 'id', 'at', 'actor', 'authorKind', 'authorId', 'action', 'accountId')} SELECT ${uuidv7(now, ports.random)}, ${now}, ${customerColumns(releases.accountId)}, 'factors.release-cancelled', ${releases.accountId}
      FROM ${releases} WHERE ${releases.accountId} = ${accountId}`,
    sql`DELETE FROM ${releases} WHERE ${releases.accountId} = ${accountId}`,
  ].map(statement)
}
