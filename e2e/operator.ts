import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import type { Demo } from './demo.ts'

const CLI = join(import.meta.dirname, '..', 'packages/edge-api/src/platform/cli/main.ts')

/** Runs `pnpm foyer …` on the demo's data; gives what it printed. */
export function foyer(demo: Demo, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...demo.env, NODE_OPTIONS: '' } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`foyer ${args.join(' ')}: ${code}\n${said}`))))
  })
}

/** Looks into the utility's database. */
export async function look(demo: Demo, sql: string, ...args: (string | number)[]): Promise<Record<string, unknown>[]> {
  const database = openDatabase(join(demo.folder, `${demo.utility}.db`))
  try {
    const { rows } = await database.execute({ sql, args })
    return rows.map((row) => ({ ...row }))
  } finally {
    database.close()
  }
}
