import { type Client, LibsqlError } from '@libsql/client'

/** The last migration this release needs. */
export const SCHEMA_VERSION = '0005_audit_authors'

/** The last migration applied to a database; `null` when it was never migrated. */
export async function schemaVersion(client: Client): Promise<string | null> {
  try {
    const { rows } = await client.execute('SELECT max(name) AS name FROM migration')
    const name = rows[0]?.['name']
    return typeof name === 'string' ? name : null
  } catch (error) {
    if (error instanceof LibsqlError && /no such table/.test(error.message)) return null
    throw error
  }
}

/** Whether this release runs on that schema: its own version or a newer one, for `migrate` comes before deploy. */
export function isSchemaReady(version: string | null): boolean {
  return version !== null && version >= SCHEMA_VERSION
}
