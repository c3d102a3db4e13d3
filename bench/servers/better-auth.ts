import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import { Hono } from 'hono'
import { createAuth } from '../better-auth/create-auth.ts'
import { listen } from './listen.ts'

/** better-auth behind Hono, on the same driver. Argument: the database's path. */
const auth = createAuth({ database: openDatabase(process.argv[2] ?? ''), baseURL: 'http://127.0.0.1' })

listen(new Hono().on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(c.req.raw)))
