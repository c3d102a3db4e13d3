import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import type { Ports } from '../../platform/ports.ts'
import { uuidv7 } from '../../platform/uuid.ts'

/** Whoever wanted to do without app and passkey does not any more; nothing is noted where nobody did. */
export function endRelease(accountId: string, ports: Pick<Ports, 'now' | 'random'>): Statement[] {
  const now = ports.now()
  return [
    sql`INSERT INTO audit (id, at, actor, action, account_id) SELECT ${uuidv7(now, ports.random)}, ${now}, account_id, 'factors.release-cancelled', account_id
      FROM factor_release WHERE account_id = ${accountId}`,
    sql`DELETE FROM factor_release WHERE account_id = ${accountId}`,
  ].map(statement)
}
