import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'
import { built } from '../built.ts'
import { median } from '../load.ts'
import type { Row } from '../row.ts'
import { inTemporaryFolder } from '../temporary-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const STARTS = 5

/** What an isolate loads before its first request, and how long it computes then. */
export async function worker(): Promise<Row[]> {
  await built()
  return inTemporaryFolder(async (folder) => {
    await wrangler('deploy', '--dry-run', '--outdir', folder)
    const uploaded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|mjs|wasm|bin)$/.test(name))
    const starts: number[] = []
    for (let start = 0; start < STARTS; start++) starts.push(await activeMs(join(folder, 'startup.cpuprofile')))
    return [
      { name: 'start-up path, gzip', value: gzipBytes(folder, startUpPath(folder)), unit: 'bytes', limit: { atMost: 110_000 } },
      {
        name: 'whole upload, gzip',
        value: gzipBytes(folder, uploaded),
        unit: 'bytes',
        note: 'with what is loaded when a request needs it',
      },
      { name: 'start-up, computing', value: Math.round(median(starts) * 10) / 10, unit: 'ms', note: `median of ${STARTS} on this machine` },
    ]
  })
}

const gzipBytes = (folder: string, files: Iterable<string>): number =>
  [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)

/** The entry and all it imports, directly or not, but by `import()`: what workerd loads and evaluates before anything is asked. */
function startUpPath(folder: string, file = 'worker.js', found = new Set<string>()): Set<string> {
  found.add(file)
  if (!file.endsWith('.js')) return found
  for (const statement of parseAst(readFileSync(join(folder, file), 'utf8')).body) {
    const source = 'source' in statement ? statement.source?.value : undefined
    if (!source?.startsWith('.')) continue
    const imported = join(dirname(file), source)
    if (!found.has(imported)) startUpPath(folder, imported, found)
  }
  return found
}

const wrangler = (...args: string[]) =>
  promisify(execFile)(join(ROOT, 'node_modules/.bin/wrangler'), args, {
    cwd: ROOT,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  })

/** How long workerd was busy until the Worker's modules had run. */
async function activeMs(file: string): Promise<number> {
  await wrangler('check', 'startup', '--outfile', file)
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(file, 'utf8'))
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  const busy = samples.reduce((sum, id, index) => (idle.has(id) ? sum : sum + (timeDeltas[index] ?? 0)), 0)
  return busy / 1_000
}

/** V8's CPU profile, as far as it is read here. Times in microseconds. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}
