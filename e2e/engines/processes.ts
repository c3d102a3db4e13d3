import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const PATIENCE_MS = 60_000

export interface Started {
  /** What was found in what it said. */
  said: string
  end(): Promise<void>
}

/** Starts a program and waits until it has said this; on standard output or standard error. */
export async function started(path: string, args: readonly string[], env: Record<string, string>, pattern: RegExp): Promise<Started> {
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said = await firstMatch(child, pattern)
  return { said, end: () => ended(child) }
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    const fail = () => failed(new Error(`It did not start:\n${text}`))
    const timer = setTimeout(fail, PATIENCE_MS)
    const hear = (part: Buffer) => {
      text += part
      const match = pattern.exec(text)
      if (!match) return
      clearTimeout(timer)
      found(match[1] ?? match[0])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', fail)
    child.once('error', failed)
  })
}

/** With all that it started itself. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 5_000)
  await gone
  clearTimeout(timer)
}
