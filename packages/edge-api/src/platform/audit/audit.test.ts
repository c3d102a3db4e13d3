import { expect, it } from 'vitest'
import { openDatabase } from '../database/connect-node.ts'
import { migrate } from '../database/migrate.ts'
import { MIGRATIONS } from '../database/migrations.gen.ts'
import { auditStatement } from './audit.ts'
import type { Author } from './author.ts'
import { readAudit } from './read-audit.ts'

const AUTHORS: readonly [Author, actor: string][] = [
  [{ kind: 'customer', id: 'a1' }, 'a1'],
  [{ kind: 'operator', id: null }, 'operator'],
  [{ kind: 'operator', id: 'o1' }, 'operator'],
  [{ kind: 'client', id: 'portal' }, 'client'],
  [{ kind: 'system' }, 'system'],
  [{ kind: 'schedule' }, 'system'],
  [{ kind: 'visitor' }, 'stranger'],
]

it('a line says by kind and id who wrote it, and as releases before it do', async () => {
  const database = openDatabase(':memory:')
  await migrate(database, MIGRATIONS, { now: Date.now })
  let at = 0
  const ports = { now: () => ++at, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) }
  await database.batch(
    AUTHORS.map(([author]) => auditStatement({ author, action: 'tried' }, ports)),
    'write',
  )
  const lines = await readAudit({ database }, ports, { limit: 10 })
  expect(lines?.toReversed().map(({ author, actor }) => [author, actor])).toEqual(AUTHORS)
  database.close()
})

it('a line of a release that knew no kinds has its author all the same', async () => {
  const database = openDatabase(':memory:')
  await migrate(database, MIGRATIONS, { now: Date.now })
  for (const [at, actor] of ['a1', 'operator', 'system', 'stranger'].entries())
    await database.execute({ sql: "INSERT INTO audit (id, at, actor, action) VALUES (?, ?, ?, 'tried')", args: [actor, at, actor] })
  const lines = await readAudit({ database }, { now: Date.now, random: () => new Uint8Array(16) }, { limit: 10 })
  expect(lines?.toReversed().map(({ author }) => author)).toEqual([
    { kind: 'customer', id: 'a1' },
    { kind: 'operator', id: null },
    { kind: 'system' },
    { kind: 'visitor' },
  ])
  database.close()
})
