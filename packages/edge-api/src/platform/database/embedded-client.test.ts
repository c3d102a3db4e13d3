import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type LibsqlError } from '@libsql/client/sqlite3'
import { expect, it } from 'vitest'
import { openDatabase } from './connect-node.ts'

it('writes again once another process lets the file go', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-busy-'))
  const client = openDatabase(join(folder, 'a.db'), { busyTimeoutMs: 20 })
  await client.execute('CREATE TABLE reading (wh INTEGER) STRICT')
  const other = createClient({ url: `file:${join(folder, 'a.db')}` })
  const insert = () => client.batch(['INSERT INTO reading VALUES (1)'], 'write')

  const held = await other.transaction('write')
  await expect(insert()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  await expect(client.execute('INSERT INTO reading VALUES (2)')).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
  expect((await client.execute('SELECT count(*) AS n FROM reading')).rows[0]?.['n']).toBe(0)
  await held.rollback()

  await insert()
  await client.execute('INSERT INTO reading VALUES (2)')
  expect((await client.execute('SELECT count(*) AS n FROM reading')).rows[0]?.['n']).toBe(2)
  expect((await client.execute('PRAGMA synchronous')).rows[0]?.[0]).toBe(1)
  other.close()
  client.close()
  rmSync(folder, { recursive: true })
})

it('lets reads go between writes that wait, which keep their order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-turns-'))
  const client = openDatabase(join(folder, 'a.db'))
  await client.execute('CREATE TABLE reading (wh INTEGER) STRICT')
  const done: (number | 'read')[] = []
  const writes = Array.from({ length: 8 }, async (_, i) => {
    await client.batch([`INSERT INTO reading VALUES (${i})`], 'write')
    done.push(i)
  })
  await new Promise((resolve) => setImmediate(resolve))
  await client.execute('SELECT count(*) FROM reading')
  done.push('read')
  await Promise.all(writes)
  expect(done.indexOf('read')).toBeLessThan(7)
  expect(done.filter((each) => each !== 'read')).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  client.close()
  rmSync(folder, { recursive: true })
})

it('gives what @libsql/client gives: rows, counts, and errors by their codes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-embedded-'))
  const ours = openDatabase(join(folder, 'ours.db'))
  const theirs = createClient({ url: `file:${join(folder, 'theirs.db')}` })
  const outcome = async (client: Client) => {
    const seen: unknown[] = []
    const note = async (run: () => Promise<unknown>) =>
      seen.push(
        await run().catch((error: LibsqlError & { statementIndex?: number }) => [
          error.name,
          error.code,
          error.extendedCode,
          error.rawCode,
          error.statementIndex,
          error.message,
        ]),
      )
    await client.batch(['CREATE TABLE meter (id TEXT PRIMARY KEY, wh INTEGER, price REAL, seal BLOB) STRICT'], 'write')
    const insert = { sql: 'INSERT INTO meter VALUES (?, ?, ?, ?)', args: ['a', 42n, 0.1894, new Uint8Array([1, 2])] }
    await note(() => client.execute(insert))
    await note(() => client.execute(insert))
    await note(() => client.batch(['SELECT 1', insert, 'SELECT 2'], 'write'))
    await note(() =>
      client.execute({
        sql: 'SELECT id, wh, price, hex(seal), wh AS again, count(*) OVER () AS wh FROM meter WHERE id = :id',
        args: { id: 'a' },
      }),
    )
    await note(async () => [...new Uint8Array((await client.execute('SELECT seal FROM meter')).rows[0]?.[0] as ArrayBuffer)])
    await note(() => client.execute({ sql: 'UPDATE meter SET wh = ? RETURNING id, wh', args: [43] }))
    await note(() => client.execute("INSERT INTO meter VALUES ('b', 'text', null, null)"))
    await note(() => client.execute('SELECT nothing FROM nowhere'))
    await note(() => client.execute('SELECT 9223372036854775807'))
    await note(() =>
      client.execute({ sql: 'SELECT ?', args: [Number.NaN] }).then(
        () => 'taken',
        (error: Error) => error.name,
      ),
    )
    await note(async () =>
      (await client.execute('SELECT id, wh FROM meter')).rows.map((row) => [row[0], row[1], row.length, Object.keys(row)]),
    )
    client.close()
    await note(() => client.execute('SELECT 1'))
    return JSON.parse(JSON.stringify(seen))
  }
  expect(await outcome(ours)).toEqual(await outcome(theirs))
  rmSync(folder, { recursive: true })
})

it('keeps a batch whole: what fails in it leaves nothing, and the next one is not in its way', async () => {
  const client = openDatabase(':memory:')
  await client.execute('CREATE TABLE meter (wh INTEGER UNIQUE) STRICT')
  const insert = { sql: 'INSERT INTO meter VALUES (?)', args: [1] }
  for (let i = 0; i < 3; i++)
    await expect(client.batch([insert, insert], 'write')).rejects.toMatchObject({ name: 'LibsqlBatchError', statementIndex: 1 })
  await client.batch([insert], 'write')
  expect((await client.execute('SELECT count(*) AS n FROM meter')).rows[0]?.['n']).toBe(1)
  client.close()
})

it('sees columns that come later', async () => {
  const client = openDatabase(':memory:')
  await client.execute('CREATE TABLE meter (wh INTEGER) STRICT')
  await client.execute('INSERT INTO meter VALUES (1)')
  expect((await client.execute('SELECT * FROM meter')).columns).toEqual(['wh'])
  await client.batch(["ALTER TABLE meter ADD COLUMN unit TEXT DEFAULT 'Wh'"], 'write')
  expect({ ...(await client.execute('SELECT * FROM meter')).rows[0] }).toEqual({ wh: 1, unit: 'Wh' })
  client.close()
})
