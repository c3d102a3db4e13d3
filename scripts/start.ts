import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAll } from './build-all.ts'
import { startDemo } from './demo.ts'

const { values } = parseArgs({
  options: {
    workers: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    'host-port': { type: 'string', default: '8080' },
  },
})
const apiPort = Number(values.port)
const hostPort = Number(values['host-port'])

try {
  console.log('Building …')
  await buildAll()
  const demo = await startDemo({ folder: join(import.meta.dirname, '..', '.data'), apiPort, hostPort, onWorkers: values.workers })
  console.log(`
Foyer runs on ${values.workers ? 'workerd' : 'Node'}, with invented customers.

  A utility's website with the widgets   ${demo.site}/
  All pages of the demo                  ${demo.site}/demo/
  The utility's own page                 ${demo.api}/
  Mailbox (every e-mail and SMS)         ${demo.mailbox}

A customer to try, with any e-mail address:

  Customer reference   104 287 55
  EDL reference        0644 1820 39

Ctrl+C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close().then(() => process.exit(0)))
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

/** One sentence for what a person can mend; the whole error for what they cannot. */
function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE')
    return `Port ${apiPort} is in use. Close what uses it, or choose another one: npm start -- --port ${apiPort + 1}`
  if (/^(EACCES|EROFS|SQLITE_(CANTOPEN|READONLY))/.test(code))
    return 'The demo keeps its data in .data and what it builds in dist: make this folder writable.'
  if (error instanceof Error && /HOST_PORT/.test(error.message))
    return `Port ${hostPort} is in use. Close what uses it, or choose another one: npm start -- --host-port ${hostPort + 1}`
  return error instanceof Error && /^(Port|The|wrangler)/.test(error.message) ? error.message : error
}
