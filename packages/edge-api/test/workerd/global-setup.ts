import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startBridge } from '../../scripts/bridge/bridge.ts'
import { hostedFiles } from '../../scripts/hosted-files.ts'
import { openDatabase } from '../../src/platform/database/connect-node.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { MIGRATIONS } from '../../src/platform/database/migrations.gen.ts'
import { DATABASES } from './databases.ts'
import { type MailServers, startMailServers } from './mail-servers.ts'

/** What the tests inside workerd find outside of it: migrated databases behind the bridge, and mail servers. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-workerd-'))
  const files = Object.fromEntries(DATABASES.map((name) => [name, join(folder, `${name}.db`)]))
  for (const file of Object.values(files)) {
    const database = openDatabase(file)
    await migrate(database, MIGRATIONS, Date)
    database.close()
  }
  const bridge = await startBridge({ files, token: 'bridge-token' })
  project.provide('databases', { smeg: bridge.url('smeg'), second: bridge.url('second') })
  const { end, ...mailServers } = await startMailServers()
  project.provide('mailServers', mailServers)
  project.provide('hostedFiles', await hostedFiles())

  return async () => {
    await end()
    await bridge.close()
    rmSync(folder, { recursive: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    databases: { smeg: string; second: string }
    mailServers: MailServers
    /** By their path below `hosted/`. */
    hostedFiles: Record<string, string>
  }
}
