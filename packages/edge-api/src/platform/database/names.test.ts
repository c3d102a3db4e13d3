import { eq, getTableColumns, is, SQL } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openDatabase } from './connect-node.ts'
import { link, throttle } from './identity.ts'
import { jsonObject } from './json.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.gen.ts'
import { alias, unqualified } from './names.ts'
import * as schema from './schema.ts'
import { compileOnce, sql, statement } from './statement.ts'
import { insert, remove, update } from './write.ts'

const tables = Object.values(schema).filter((table) => is(table, SQLiteTable))

test('every table has in the migrated database the columns that it names', async () => {
  const client = openDatabase(':memory:')
  await migrate(client, MIGRATIONS, { now: () => 0 })
  expect(tables.length).toBeGreaterThan(25)
  for (const table of tables) {
    const [t, x] = [unqualified(table), alias(table, 'x')]
    const keys = Object.keys(getTableColumns(table))
    for (const names of [t, x]) {
      const columns = sql.join(
        keys.map((key) => column(names, key)),
        sql`, `,
      )
      const { columns: selected } = await client.execute(compileOnce(sql`SELECT ${columns} FROM ${names}`))
      expect(selected).toEqual(Object.values(getTableColumns(table)).map(({ name }) => name))
    }
  }
  client.close()
})

/** A column is never mistaken for what a query can do. */
test('no column is called what a query has a member for', () => {
  for (const table of tables) for (const key of Object.keys(getTableColumns(table))) expect(key in sql``, key).toBe(false)
})

function column(names: object, key: string): SQL {
  const found: unknown = Reflect.get(names, key)
  if (!(found instanceof SQL)) throw new Error(`${key} is no column.`)
  return found
}

test('a misspelt column does not compile', () => {
  const l = alias(link, 'l')
  // @ts-expect-error
  expect(l.tokenHsh).toBeUndefined()
  // @ts-expect-error
  expect(() => jsonObject<{ email: string; role: string }>({ email: l.email })).not.toThrow()
  // @ts-expect-error
  expect(update(link).set({ revokedat: 1 })).toBeDefined()
})

test('columns stand in SQL as its clauses want them, constants of a text that is compiled once as literals', () => {
  const [l, t] = [alias(link, 'l'), unqualified(throttle)]
  expect(compileOnce(sql`SELECT ${l.tokenHash} FROM ${l} WHERE ${l.email} = ?4 AND ${l.kind} = ${"it's"} LIMIT ${20 + 1}`)).toBe(
    "SELECT l.token_hash FROM link l WHERE l.email = ?4 AND l.kind = 'it''s' LIMIT 21",
  )
  expect(statement(sql`INSERT INTO ${t} (${t.bucket}, ${t.count}) VALUES (${'a'}, ${1})`)).toEqual({
    sql: 'INSERT INTO throttle (bucket, count) VALUES (?, ?)',
    args: ['a', 1n],
  })
  expect(compileOnce(jsonObject<{ email: string; until: number }>({ email: l.email, until: l.expiresAt }))).toBe(
    "json_object('email', l.email, 'until', l.expires_at)",
  )
})

test('what is built with drizzle goes into a batch, with integers as integers', async () => {
  const client = openDatabase(':memory:')
  await migrate(client, MIGRATIONS, { now: () => 0 })
  const row = { bucket: 'a', count: 1, windowEndsAt: 5 }
  await client.batch(
    [
      statement(insert(throttle).values([row, { ...row, bucket: 'b' }])),
      statement(
        insert(throttle)
          .values(row)
          .onConflictDoUpdate({ target: throttle.bucket, set: { count: sql`${throttle.count} + 1` } }),
      ),
      statement(update(throttle).set({ windowEndsAt: 9 }).where(sql`${throttle.count} = ${2}`)),
      statement(remove(throttle).where(eq(throttle.bucket, 'b'))),
    ],
    'write',
  )
  const { rows } = await client.execute('SELECT * FROM throttle')
  expect(rows).toEqual([{ bucket: 'a', count: 2, window_ends_at: 9 }])
  client.close()
})

test('a builder that is awaited says where it belongs', async () => {
  await expect(remove(throttle)).rejects.toThrow('statement()')
})
