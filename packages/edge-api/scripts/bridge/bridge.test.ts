import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient as createFileClient } from '@libsql/client/sqlite3'
import { type Client, createClient, LibsqlBatchError, LibsqlError } from '@libsql/client/web'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isConstraintFailure } from '../../src/platform/database/constraint.ts'
import { type Bridge, startBridge } from './bridge.ts'

const TABLES = `
  CREATE TABLE reading (id INTEGER PRIMARY KEY, meter TEXT NOT NULL UNIQUE, wh INTEGER CHECK (wh >= 0)) STRICT;
  CREATE TABLE anything (value) ;
  CREATE TABLE child (id INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES reading (id)) STRICT;`

let folder: string
let bridge: Bridge
let client: Client

const open = (id = 'smeg') => createClient({ url: bridge.url(id) })
const count = async () => (await client.execute('SELECT count(*) AS n FROM reading')).rows[0]?.['n']
const insert = (meter: string) => ({ sql: 'INSERT INTO reading (meter, wh) VALUES (?, ?)', args: [meter, 1] })
const pipeline = async (requests: unknown[], baton: string | null = null) =>
  (await fetch(`${bridge.url('smeg')}v2/pipeline`, { method: 'POST', body: JSON.stringify({ baton, requests }) })).json()

async function failure(promise: Promise<unknown>): Promise<LibsqlError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof LibsqlError)) throw new Error(`expected a LibsqlError, got ${String(error)}`)
  return error
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-bridge-'))
  bridge = await startBridge({
    files: { smeg: join(folder, 'smeg.db'), engie: join(folder, 'engie.db') },
    streamIdleMs: 200,
    lockPatienceMs: 500,
  })
  client = open()
  await client.executeMultiple(TABLES)
})

afterEach(async () => {
  client.close()
  await bridge.close()
  rmSync(folder, { recursive: true })
})

describe('values', () => {
  it('keeps nulls, texts, blobs, floats and integers of 64 bits apart', async () => {
    const exact = createClient({ url: bridge.url('smeg'), intMode: 'bigint' })
    const values = [null, 'é"\u2028', new Uint8Array([0, 255, 7]), 1.5, 9_223_372_036_854_775_807n, -9_223_372_036_854_775_808n]
    for (const value of values) {
      const { rows } = await exact.execute({ sql: 'SELECT ? AS value', args: [value] })
      const answer = rows[0]?.['value']
      expect(answer instanceof ArrayBuffer ? new Uint8Array(answer) : answer).toEqual(value)
    }
    const { rows } = await client.execute("SELECT 9007199254740991 AS safe, x'' AS empty, 0.1 + 0.2 AS float")
    expect(rows[0]).toMatchObject({ safe: 9_007_199_254_740_991, float: 0.1 + 0.2 })
  })

  it('binds a number as a float, as a libSQL server does, and lets a column’s affinity make it an integer', async () => {
    const { rows } = await client.execute({ sql: 'SELECT typeof(?) AS number, typeof(?) AS bigint, ? / 2 AS half', args: [1, 1n, 5] })
    expect(rows[0]).toMatchObject({ number: 'real', bigint: 'integer', half: 2.5 })
    await client.execute(insert('a'))
    expect((await client.execute('SELECT typeof(wh) AS t FROM reading')).rows[0]?.['t']).toBe('integer')
  })

  it('takes named arguments with and without their prefix, and numbered ones', async () => {
    const { rows } = await client.execute({ sql: 'SELECT :a AS a, @b AS b, $c AS c, :a AS again', args: { a: 'A', '@b': 'B', c: 'C' } })
    expect(rows[0]).toMatchObject({ a: 'A', b: 'B', c: 'C', again: 'A' })
    expect((await client.execute({ sql: 'SELECT ?2 AS x, ?1 AS y', args: ['1', '2'] })).rows[0]).toMatchObject({ x: '2', y: '1' })
  })

  it('refuses arguments that do not fit, also those that would end the driver’s process', async () => {
    expect((await failure(client.execute({ sql: 'SELECT ?', args: { a: 1 } }))).code).toBe('ARGS_INVALID')
    expect((await failure(client.execute({ sql: 'SELECT ?, ?', args: [1] }))).code).toBe('ARGS_INVALID')
    expect((await failure(client.execute("SELECT 'a?', :missing -- ?"))).code).toBe('ARGS_INVALID')
    expect((await client.execute('SELECT \'?\' AS a, ":b" AS b FROM (SELECT 1 AS ":b") /* ? */')).rows).toHaveLength(1)
  })
})

describe('execute', () => {
  it('tells rows affected and the last id, also of RETURNING', async () => {
    const inserted = await client.execute(insert('a'))
    expect([inserted.rowsAffected, inserted.lastInsertRowid]).toEqual([1, 1n])
    const returned = await client.execute("INSERT INTO reading (meter) VALUES ('b'), ('c') RETURNING meter")
    expect([returned.rowsAffected, returned.rows.map((row) => row['meter'])]).toEqual([2, ['b', 'c']])
    expect((await client.execute('SELECT * FROM reading')).columns).toEqual(['id', 'meter', 'wh'])
  })

  it('names what is wrong as a libSQL server does', async () => {
    expect((await failure(client.execute('SELEC 1'))).code).toBe('SQL_INPUT_ERROR')
    expect((await failure(client.execute('SELECT * FROM absent'))).message).toMatch(/no such table: absent/)
    expect((await failure(client.execute('SELECT 1; DROP TABLE reading'))).code).toBe('SQL_MANY_STATEMENTS')
    expect((await failure(client.execute('-- nothing'))).code).toBe('SQL_NO_STATEMENT')
    expect(await count()).toBe(0)
  })

  it('keeps one utility’s file apart from another’s', async () => {
    await client.execute(insert('a'))
    const engie = open('engie')
    expect((await failure(engie.execute('SELECT * FROM reading'))).message).toMatch(/no such table/)
    expect((await failure(open('geg').execute('SELECT 1'))).code).toBe('NOT_FOUND')
  })
})

describe('a refused constraint', () => {
  const refused = {
    'NOT NULL': 'INSERT INTO reading (meter) VALUES (NULL)',
    UNIQUE: "INSERT INTO reading (meter) VALUES ('a')",
    'PRIMARY KEY': "INSERT INTO reading (id, meter) VALUES (1, 'z')",
    CHECK: "INSERT INTO reading (meter, wh) VALUES ('z', -1)",
    'FOREIGN KEY': 'INSERT INTO child (reading) VALUES (999)',
    STRICT: "INSERT INTO reading (meter, wh) VALUES ('z', 'many')",
  }

  it.each(Object.entries(refused))('%s: aborts the whole batch, says where and why, on both clients', async (_, sql) => {
    await client.execute(insert('a'))
    const file = createFileClient({ url: `file:${join(folder, 'smeg.db')}` })
    for (const each of [client, file]) {
      const error = await failure(each.batch([insert('b'), sql, insert('c')], 'write'))
      expect(error).toBeInstanceOf(LibsqlBatchError)
      expect(error).toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 })
      expect(isConstraintFailure(error)).toBe(true)
      expect(isConstraintFailure(new Error('failed query', { cause: error }))).toBe(true)
      expect(isConstraintFailure(await failure(each.execute(sql)))).toBe(true)
      expect(isConstraintFailure(await failure(each.execute('SELECT * FROM absent')))).toBe(false)
      expect(await count()).toBe(1)
    }
    file.close()
  })
})

describe('transactions', () => {
  it('commits, rolls back, and shows nothing before the commit', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute(insert('a'))
    expect(await count()).toBe(0)
    await transaction.batch([insert('b'), insert('c')])
    await transaction.commit()
    expect(await count()).toBe(3)
    const other = await client.transaction('write')
    await other.execute(insert('d'))
    await other.rollback()
    expect(await count()).toBe(3)
  })

  it('lets other writers wait until it ends, and readers pass', async () => {
    const transaction = await client.transaction('write')
    await transaction.execute(insert('a'))
    const waiting = Promise.all(['b', 'c'].map((meter) => open().batch([insert(meter)], 'write')))
    expect(await count()).toBe(0)
    await transaction.commit()
    await waiting
    expect(await count()).toBe(3)
  })

  it('rolls back what its client left open', async () => {
    const abandoned = await open().transaction('write')
    await abandoned.execute(insert('a'))
    await open().batch([insert('b')], 'write')
    expect(await count()).toBe(1)
    const closed = await client.transaction('write')
    await closed.execute(insert('c'))
    closed.close()
    await open().batch([insert('d')], 'write')
    expect(await count()).toBe(2)
    expect((await failure(abandoned.execute(insert('e')))).code).toBe('STREAM_EXPIRED')
  })

  it('gives up on a lock that another process does not let go', async () => {
    const file = createFileClient({ url: `file:${join(folder, 'smeg.db')}` })
    const held = await file.transaction('write')
    const stream = await client.transaction('write')
    expect((await failure(stream.execute('SELECT 1'))).code).toBe('SQLITE_BUSY')
    const { baton } = await pipeline([{ type: 'execute', stmt: { sql: 'BEGIN IMMEDIATE' } }])
    await held.rollback()
    const { results } = await pipeline(
      ['BEGIN IMMEDIATE', 'COMMIT'].map((sql) => ({ type: 'execute', stmt: { sql } })),
      baton,
    )
    expect(results.map((result: { type: string }) => result.type)).toEqual(['ok', 'ok'])
    await client.batch([insert('a')], 'write')
    file.close()
    expect(await count()).toBe(1)
  })

  it('takes 16 batches at once, each whole', async () => {
    const batches = Array.from({ length: 16 }, (_, i) =>
      open().batch([insert(`${i}-a`), 'SELECT count(*) AS n FROM reading', insert(`${i}-b`)], 'write'),
    )
    const seen = (await Promise.all(batches)).map((results) => Number(results[1]?.rows[0]?.['n']))
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => 2 * i + 1))
    expect(await count()).toBe(32)
  })
})
