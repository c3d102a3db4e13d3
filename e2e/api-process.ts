import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { prepare } from './demo.ts'

const PATIENCE_MS = 60_000
const SCRIPT = join(import.meta.dirname, 'serve-api.ts')

/** The API in a process of its own, which can be killed at any moment. */
export class ApiProcess {
  readonly #place: Awaited<ReturnType<typeof prepare>>
  #child: ChildProcess | undefined
  #aheadMs = 0

  constructor(place: Awaited<ReturnType<typeof prepare>>) {
    this.#place = place
  }

  /** @param laterMs how much later it is than when it was killed, by its own clock */
  async start(laterMs = 0): Promise<void> {
    this.#aheadMs += laterMs
    const { env, apiPort } = this.#place
    this.#child = spawn(process.execPath, [SCRIPT, String(apiPort), String(this.#aheadMs)], {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
      const answer = await fetch(`http://127.0.0.1:${apiPort}/health`).catch(() => null)
      await answer?.body?.cancel()
      if (answer?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The API did not start.')
  }

  /** No warning, no last words. */
  kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    return new Promise((resolve) => {
      if (!child || child.exitCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })
  }
}
