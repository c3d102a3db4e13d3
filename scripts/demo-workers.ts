import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startBridge } from '../packages/edge-api/scripts/bridge/bridge.ts'
import { profiles } from '../packages/utilities/index.ts'
import { demoEnvironment } from './demo-environment.ts'

const root = join(import.meta.dirname, '..')
const READY_WITHIN_MS = 60_000

export interface DemoWorkers {
  close(): Promise<void>
}

/** The same demo on workerd: `wrangler dev`, and the bridge in front of the libSQL files. */
export async function startWorkers(options: {
  folder: string
  apiPort: number
  hostPort: number
  isQuiet?: boolean
}): Promise<DemoWorkers> {
  const { folder, apiPort, hostPort, isQuiet = false } = options
  const token = randomBytes(18).toString('base64url')
  const files = Object.fromEntries(Object.keys(profiles).map((id) => [id, join(folder, `${id}.db`)]))
  const bridge = await startBridge({ files, port: 0, token })
  const env = demoEnvironment({ folder, apiPort, hostPort, databaseUrl: (id) => bridge.url(id) })
  const tokens = Object.fromEntries(Object.keys(profiles).map((id) => [`DB_${id.toUpperCase().replaceAll('-', '_')}_TOKEN`, token]))
  const varsFile = join(folder, 'workers.env')
  writeFileSync(
    varsFile,
    Object.entries({ ...env, ...tokens, DEVELOPMENT: 'true' })
      .map(([name, value]) => `${name}='${value}'\n`)
      .join(''),
    { mode: 0o600 },
  )

  const wrangler = spawn(
    join(root, 'node_modules/.bin/wrangler'),
    ['dev', '--port', String(apiPort), '--ip', '127.0.0.1', '--env-file', varsFile, '--show-interactive-dev-session=false'],
    {
      cwd: root,
      stdio: ['ignore', isQuiet ? 'ignore' : 'pipe', isQuiet ? 'ignore' : 'pipe'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
      detached: true,
    },
  )
  const said: string[] = []
  for (const stream of [wrangler.stdout, wrangler.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const close = async () => {
    await end(wrangler)
    await bridge.close()
  }
  try {
    await ready(apiPort, wrangler)
  } catch (error) {
    await close()
    throw new Error(`${error instanceof Error ? error.message : error}\n${said.join('').split('\n').slice(-12).join('\n')}`)
  }
  return { close }
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error('wrangler ended before it served anything.')
    const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null)
    if (response?.ok) return
    await response?.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error('wrangler did not serve the API within a minute.')
}

/** wrangler starts workerd: the whole group has to go. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve()
    const kill = (signal: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal)
      } catch {
        resolve()
      }
    }
    const timer = setTimeout(() => kill('SIGKILL'), 5_000)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    kill('SIGTERM')
  })
}
