import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Assets } from '../assets.ts'

/** The files of a folder, each in the compressed form that lies beside it where the browser takes that. */
export const assetsIn = (folder: string): Assets => new Hono().use(serveStatic({ root: folder, precompressed: true }))
