import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import { drizzle } from 'drizzle-orm/libsql'
import { Hono } from 'hono'
import { drizzlePage, drizzleRows } from './drizzle-page.ts'
import { listen } from './listen.ts'

/** Hono with drizzle's selects on the same driver and file, and no check of who asks. Argument: the database's path. */
const database = drizzle(openDatabase(process.argv[2] ?? ''))

listen(
  new Hono()
    .get('/page/:customer', async (c) => c.json(await drizzlePage(database, c.req.param('customer'))))
    .get('/rows/:customer', async (c) => c.json({ items: await drizzleRows(database, c.req.param('customer')) })),
)
