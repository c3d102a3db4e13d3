import { join } from 'node:path'
import { serveNode } from '../packages/edge-api/src/platform/runtime/node.ts'

/** The API with its mailbox on the port given, its clock that many milliseconds ahead: settings come from the environment. */
const [port, aheadMs] = process.argv.slice(2).map(Number)
await serveNode({
  env: process.env,
  port: port ?? 0,
  assets: join(import.meta.dirname, '..', 'dist/assets'),
  isDevelopment: true,
  log: () => undefined,
  now: () => Date.now() + (aheadMs ?? 0),
})
