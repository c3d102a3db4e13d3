import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** Serves on a free port and tells the bench which one. */
export function listen(app: Pick<Hono, 'fetch'>): void {
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }))
}
