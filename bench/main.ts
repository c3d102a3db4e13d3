import { parseArgs } from 'node:util'
import { keepResults } from './results.ts'
import { isMet, type Row } from './row.ts'
import { tableOf } from './table.ts'

/**
 * `pnpm bench [part…] [--check]` measures and prints a table; `results.json` keeps the newest of every part.
 * With `--check`, a limit that is not met fails, in those parts that come out the same on any machine.
 */
const PARTS: Record<string, { measure: () => Promise<Row[]>; isDeterministic: boolean }> = {
  bytes: { measure: async () => (await import('./parts/bytes.ts')).bytes(), isDeterministic: true },
  trips: { measure: async () => (await import('./parts/trips.ts')).trips(), isDeterministic: true },
  worker: { measure: async () => (await import('./parts/worker.ts')).worker(), isDeterministic: true },
  throughput: { measure: async () => (await import('./parts/throughput.ts')).throughput(), isDeterministic: false },
  scale: { measure: async () => (await import('./parts/scale.ts')).scale(), isDeterministic: false },
  paint: { measure: async () => (await import('./parts/paint.ts')).paint(), isDeterministic: false },
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean', default: false } } })
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

let hasFailed = false
for (const [name, { measure, isDeterministic }] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const rows = await measure()
  keepResults(name, rows)
  console.log(tableOf(name, rows))
  if (isDeterministic && rows.some((row) => isMet(row) === false)) hasFailed = true
}
if (values.check && hasFailed) {
  console.error('A limit is not met.')
  process.exitCode = 1
}
