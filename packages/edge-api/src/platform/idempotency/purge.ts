import { sql, statement } from '../database/statement.ts'
import type { Deployment } from '../deployment.ts'
import { DAY_MS } from '../durations.ts'
import type { Ports } from '../ports.ts'

/** A repeat comes within minutes; a day covers the phone that was off. */
const KEPT_MS = DAY_MS

/** Forgets answers that no repeat will ask for any more. */
export async function purgeAnswers({ database }: Pick<Deployment, 'database'>, ports: Pick<Ports, 'now'>): Promise<{ removed: number }> {
  const { rowsAffected } = await database.execute(statement(sql`DELETE FROM idempotency WHERE created_at <= ${ports.now() - KEPT_MS}`))
  return { removed: rowsAffected }
}
