import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { DemoPerson } from '../packages/host-demo/serve.ts'
import { buildAll } from './build-all.ts'
import { type DemoUtility, startDemo } from './demo.ts'
import { certificateFile } from './demo-certificate.ts'
import { demoPeople } from './demo-people.ts'

const { values } = parseArgs({
  options: {
    workers: { type: 'boolean', default: false },
    https: { type: 'boolean', default: false },
    port: { type: 'string', default: '8787' },
    'host-port': { type: 'string', default: '8080' },
  },
})
const apiPort = Number(values.port)
const hostPort = Number(values['host-port'])
const folder = join(import.meta.dirname, '..', '.data')
/** A browser that is asked about one page of ours is not asked about a script that the page takes from another. */
const TRUST = `
  Its certificate is made on this machine, and no browser trusts it yet. Import ${certificateFile(folder)} as trusted,
  or open each address below once and let the browser go on.
`

try {
  console.log('Building …')
  await buildAll()
  const demo = await startDemo({ folder, apiPort, hostPort, onWorkers: values.workers, isSecure: values.https })
  const people = await demoPeople(folder)
  console.log(`
Foyer runs on ${values.workers ? 'workerd' : 'Node'}, with invented customers. Everything there is to try, and the papers to do it with:

  ${demo.start}
${values.https ? TRUST : ''}${demo.utilities.map((utility) => describe(utility, people)).join('')}
Take any e-mail address: what would be sent to it, SMS too, is in the mailbox. Ctrl+C ends it.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close().then(() => process.exit(0)))
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}

/** A utility's addresses, and a person to play. */
function describe({ id, name, www, area }: DemoUtility, people: readonly DemoPerson[]): string {
  const person = people.find(({ utility, note }) => utility === id && !/company|former|no invoice/.test(note))
  const papers = person?.papers.map(({ label, value }) => `${label} ${value}`).join(', ') ?? 'nobody'
  return `
  ${name}
    Its website    ${www}/
    Its own page   ${area}/
    Mailbox        ${area}/mailbox
    ${person?.name ?? 'Nobody'}: ${papers}
`
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
