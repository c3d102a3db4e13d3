import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client/sqlite3'
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
