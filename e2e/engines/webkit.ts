import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from './engine.ts'
import { started } from './processes.ts'

/** Names below `localhost` have no site in common here, as a utility's pages and its area have elsewhere: what it shares is let pass. */
const CAPABILITIES = { acceptInsecureCerts: true, 'webkitgtk:browserOptions': { args: ['--automation', '--cookies-policy=always'] } }

/** WebKitGTK in its own small browser, by WebDriver: https://www.w3.org/TR/webdriver2/ */
export async function startWebKit(driver: string, displayServer: string): Promise<Engine> {
  const display = await started(displayServer, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {}, /^(\d+)\n/m)
  const port = await freePort()
  // It says nothing once it listens, so what is asked first is asked until it answers.
  const service = await started(
    '/bin/sh',
    ['-c', `echo started; exec "${driver}" --port=${port}`],
    { DISPLAY: `:${display.said}` },
    /started/,
  )
  const command = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await answer.json()) as { value: { message?: string; sessionId?: string } | string | string[] | null }
    if (!answer.ok) throw new Error(`${path}: ${typeof value === 'object' && value && 'message' in value ? value.message : answer.status}`)
    return value
  }
  const opened = await patiently(() => command('POST', '/session', { capabilities: { alwaysMatch: CAPABILITIES } }))
  const session = `/session/${(opened as { sessionId: string }).sessionId}`
  await command('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 880 })
  let current = ''
  const at = async (window: string) => {
    if (window !== current) await command('POST', `${session}/window`, { handle: window })
    current = window
  }
  return {
    windows: async () => (await command('GET', `${session}/window/handles`)) as string[],
    async go(window, url) {
      await at(window)
      await command('POST', `${session}/url`, { url })
    },
    async call(window, code, argument) {
      await at(window)
      const script = `return Promise.resolve((${code})(JSON.parse(arguments[0]))).then((value) => JSON.stringify(value ?? null))`
      const value = await command('POST', `${session}/execute/sync`, { script, args: [JSON.stringify(argument)] })
      return JSON.parse(String(value))
    },
    async act(window, actions) {
      await at(window)
      await command('POST', `${session}/actions`, { actions })
    },
    async close() {
      await command('DELETE', session).catch(() => undefined)
      await service.end()
      await display.end()
    },
  }
}

async function patiently<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await sleep(100)
    }
  }
  return ask()
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
