import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importExport } from '../packages/edge-api/src/import/import-export.ts'
import { directorySource } from '../packages/edge-api/src/import/source.ts'
import { openDatabase } from '../packages/edge-api/src/platform/database/connect-node.ts'
import { migrate } from '../packages/edge-api/src/platform/database/migrate.ts'
import { MIGRATIONS } from '../packages/edge-api/src/platform/database/migrations.gen.ts'
import { profiles } from '../packages/utilities/index.ts'

const utilities = join(import.meta.dirname, '..', 'packages', 'utilities')
const ports = { now: Date.now, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) }

/** Every utility's database, migrated, with its invented export brought in by the real importer. */
export async function fillDatabases(folder: string): Promise<void> {
  for (const id of Object.keys(profiles)) {
    const database = openDatabase(join(folder, `${id}.db`))
    try {
      await migrate(database, MIGRATIONS, ports)
      const fixtures = join(utilities, id, 'fixtures')
      if (existsSync(fixtures)) await importExport({ database, source: directorySource(fixtures), ports })
    } finally {
      database.close()
    }
  }
}
