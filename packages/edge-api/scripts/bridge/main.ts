/**
 * Development tool: libSQL files behind the HTTP protocol of libSQL servers.
 *
 *   node packages/edge-api/scripts/bridge/main.ts water=data/water.db gas=data/gas.db [--port 8788] [--host 127.0.0.1]
 *
 * With `BRIDGE_TOKEN` in the environment, requests must carry it as a bearer token.
 */
import { parseArgs } from 'node:util'
import { startBridge } from './bridge.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '8788' }, host: { type: 'string', default: '127.0.0.1' } },
})
const files = Object.fromEntries(positionals.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
const port = Number(values.port)

if (positionals.length === 0 || positionals.some((pair) => !/^[\w-]+=.+/.test(pair)) || !Number.isInteger(port)) {
  console.error('Say which files to serve: water=data/water.db [gas=data/gas.db …] [--port 8788] [--host 127.0.0.1]')
  process.exit(2)
}

const token = process.env['BRIDGE_TOKEN']
try {
  const bridge = await startBridge({ files, port, host: values.host, ...(token ? { token } : {}) })
  console.log('A development tool: it stands in for a libSQL server, and must not face the internet.')
  for (const id of Object.keys(files)) console.log(`${id}: ${bridge.url(id)}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void bridge.close().then(() => process.exit(0)))
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : null
  console.error(code === 'EADDRINUSE' ? `Port ${port} is in use; choose another with --port.` : `The bridge cannot start: ${String(error)}`)
  process.exit(1)
}
