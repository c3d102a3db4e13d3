import { type Client, LibsqlError } from '@libsql/client'
import type { Ports } from '../ports.ts'
import type { Migration } from './migration.ts'

const CREATE_MIGRATION_TABLE = 'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY NOT NULL, applied_at INTEGER NOT NULL) STRICT'

/** How often a lock that another process holds for longer than the busy timeout is tried again. */
const MAX_BUSY_ATTEMPTS = 24

/**
 * Applies what is missing, in order, each migration in a transaction of its own. Several processes may do so at once:
 * the row in `migration` is written first, so the second to come finds it taken and goes on.
 *
 * @returns the names applied by this call.
 */
export async function migrate(client: Client, migrations: readonly Migration[], ports: Pick<Ports, 'now'>): Promise<string[]> {
  await whileBusy(() => client.batch([CREATE_MIGRATION_TABLE], 'write'))
  const applied: string[] = []
  for (const migration of migrations) {
    if (await isApplied(client, migration.name)) continue
    if (await whileBusy(() => apply(client, migration, ports.now()))) applied.push(migration.name)
  }
  return applied
}

async function isApplied(client: Client, name: string): Promise<boolean> {
  const { rows } = await whileBusy(() => client.execute({ sql: 'SELECT 1 FROM migration WHERE name = ?', args: [name] }))
  return rows.length > 0
}

async function apply(client: Client, { name, sql }: Migration, now: number): Promise<boolean> {
  const statements = sql.split('--> statement-breakpoint').map((statement) => statement.trim())
  try {
    await client.batch(
      [
        { sql: 'INSERT INTO migration (name, applied_at) VALUES (?, ?)', args: [name, now] },
        // A table that is rebuilt is missing for a moment; its foreign keys are looked at when the batch commits.
        'PRAGMA defer_foreign_keys = ON',
        ...statements.filter((statement) => statement !== ''),
      ],
      'write',
    )
    return true
  } catch (error) {
    if (await isApplied(client, name)) return false
    throw error
  }
}

async function whileBusy<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof LibsqlError) || error.code !== 'SQLITE_BUSY' || attempt >= MAX_BUSY_ATTEMPTS) throw error
    }
  }
}
