import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openDatabase } from '../../src/database/connect-node.ts'
import { migrate } from '../../src/database/migrate.ts'
import { MIGRATIONS } from '../../src/database/migrations.gen.ts'
import { nodePasswords } from '../../src/passwords/passwords-node.ts'
import { createWorld, type World } from './world.ts'

/** A world on embedded files that are gone with the test file. */
export async function nodeWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-'))
  const [smeg, engie] = [openDatabase(join(folder, 'smeg.db')), openDatabase(join(folder, 'second.db'))]
  for (const database of [smeg, engie]) await migrate(database, MIGRATIONS, { now: Date.now })
  afterAll(() => {
    smeg.close()
    engie.close()
    rmSync(folder, { recursive: true })
  })
  return createWorld({ smeg, engie }, nodePasswords())
}
