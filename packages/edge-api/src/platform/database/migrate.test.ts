import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './connect-node.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.gen.ts'
import { isSchemaReady, SCHEMA_VERSION, schemaVersion } from './version.ts'

const ports = { now: () => 1_795_000_000_000 }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an empty file is brought to the version this release needs, once', async () => {
  const client = openDatabase(join(folder, 'sub/a.db'))
  expect(await schemaVersion(client)).toBeNull()
  expect(isSchemaReady(await schemaVersion(client))).toBe(false)
  expect(await migrate(client, MIGRATIONS, ports)).toEqual(MIGRATIONS.map(({ name }) => name))
  expect(await migrate(client, MIGRATIONS, ports)).toEqual([])
  expect(await schemaVersion(client)).toBe(SCHEMA_VERSION)
  expect(isSchemaReady(await schemaVersion(client))).toBe(true)
  client.close()
})

test('every table is strict, foreign keys hold, the journal is a write-ahead log', async () => {
  const client = openDatabase(`file:${join(folder, 'a.db')}`)
  await migrate(client, MIGRATIONS, ports)
  const loose = await client.execute(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  )
  expect(loose.rows).toEqual([])
  const [foreignKeys, journal, synchronous] = await Promise.all(
    ['foreign_keys', 'journal_mode', 'synchronous'].map((name) => client.execute(`PRAGMA ${name}`)),
  )
  expect([foreignKeys, journal, synchronous].map((result) => Object.values(result?.rows[0] ?? {})[0])).toEqual([1, 'wal', 1])
  await expect(
    client.execute(
      "INSERT INTO session (id, token_hash, account_id, created_at, seen_at, expires_at) VALUES ('s', 't', 'nobody', 0, 0, 0)",
    ),
  ).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT',
  })
  client.close()
})

test('a migration that fails leaves nothing behind', async () => {
  const client = openDatabase(join(folder, 'a.db'))
  const broken = {
    name: '0000_broken',
    sql: 'CREATE TABLE half (id TEXT) STRICT;\n--> statement-breakpoint\nCREATE TABLE half (id TEXT) STRICT;',
  }
  await expect(migrate(client, [broken], ports)).rejects.toThrow(/half/)
  expect(await schemaVersion(client)).toBeNull()
  expect((await client.execute("SELECT name FROM sqlite_schema WHERE name = 'half'")).rows).toEqual([])
  client.close()
})

test('threads that migrate the same file at once all succeed, and each migration is applied by one of them', async () => {
  const program = `
    import { parentPort, workerData } from 'node:worker_threads'
    const { openDatabase } = await import(workerData.base + '/connect-node.ts')
    const { migrate } = await import(workerData.base + '/migrate.ts')
    const { MIGRATIONS } = await import(workerData.base + '/migrations.gen.ts')
    const client = openDatabase(workerData.file)
    parentPort.postMessage(await migrate(client, MIGRATIONS, { now: () => 1 }))
    client.close()`
  const run = () =>
    new Promise<string[]>((resolve, reject) => {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
        workerData: { base: new URL('.', import.meta.url).href.replace(/\/$/, ''), file: join(folder, 'a.db') },
      })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  const applied = await Promise.all([run(), run(), run(), run()])
  expect(applied.flat().sort()).toEqual(MIGRATIONS.map(({ name }) => name))
})

test('what is generated says what the folder of migrations says, and the last one is the version needed', () => {
  const migrations = new URL('../../../migrations/', import.meta.url)
  const files = readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  expect(MIGRATIONS).toEqual(
    files.map((file) => ({ name: file.replace('.sql', ''), sql: readFileSync(new URL(file, migrations), 'utf8') })),
  )
  expect(SCHEMA_VERSION).toBe(MIGRATIONS.at(-1)?.name)
})
