import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Profile } from '@foyer/contract/profile'
import { afterAll, inject } from 'vitest'
import { nodePasswords } from '../../src/identity/passwords/passwords-node.ts'
import { openDatabase } from '../../src/platform/database/connect-node.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { MIGRATIONS } from '../../src/platform/database/migrations.gen.ts'
import { assetsIn } from '../../src/platform/runtime/assets-node.ts'
import { createWorld, type World } from './world.ts'

/** A world on embedded files that are gone with the test file. */
export async function nodeWorld(profile?: Profile): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-'))
  const [own, second] = [openDatabase(join(folder, 'own.db')), openDatabase(join(folder, 'second.db'))]
  for (const database of [own, second]) await migrate(database, MIGRATIONS, { now: Date.now })
  afterAll(() => {
    own.close()
    second.close()
    rmSync(folder, { recursive: true })
  })
  return createWorld({ own, second }, nodePasswords(), profile, assetsIn(inject('assets')))
}
