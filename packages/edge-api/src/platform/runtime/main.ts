import { resolve } from 'node:path'
import { EnvironmentError } from './environment.ts'
import { serveNode } from './node.ts'

/** The API on Node in production: settings come from the environment, see docs/deploy.md. */
try {
  const server = await serveNode({
    env: process.env,
    port: Number(process.env['PORT'] ?? 8787),
    hostname: process.env['HOST'] ?? '127.0.0.1',
    assets: resolve(process.env['ASSETS'] ?? 'dist/assets'),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)))
} catch (error) {
  const isExpected = error instanceof EnvironmentError || (error instanceof Error && 'code' in error)
  console.error(isExpected && error instanceof Error ? error.message : error)
  process.exitCode = 1
}
