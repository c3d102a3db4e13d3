import { Hono } from 'hono'
import { listen } from './listen.ts'

/** Hono and nothing else: an object of the page's size as JSON. Argument: the page. */
const page: object = JSON.parse(process.argv[2] ?? '{}')

listen(new Hono().get('/', (c) => c.json(page)))
