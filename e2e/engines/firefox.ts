import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { started } from './processes.ts'

/** Nothing that asks, updates or measures. */
const SETTINGS = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

/** Firefox, spoken to by the WebDriver BiDi that it has itself: https://w3c.github.io/webdriver-bidi/ */
export async function startFirefox(path: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'foyer-firefox-'))
  const lines = Object.entries(SETTINGS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const browser = await started(path, args, { MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' }, /BiDi listening on (ws:\S+)/)
  const { send, hangUp } = await dial(`${browser.said}/session`)
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } })
  return {
    async windows() {
      const { contexts } = (await send('browsingContext.getTree', { maxDepth: 0 })) as { contexts: { context: string }[] }
      return contexts.map(({ context }) => context)
    },
    async go(context, url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async call(context, code, argument) {
      const answer = (await send('script.callFunction', {
        functionDeclaration: `async (given) => JSON.stringify((await (${code})(JSON.parse(given))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(argument) }],
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } }
      if (answer.result === undefined || answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'no answer')
      return JSON.parse(answer.result.value)
    },
    async act(context, actions) {
      await send('input.performActions', { context, actions })
    },
    async close() {
      hangUp()
      await browser.end()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Reply {
  id?: number
  type: string
  result?: unknown
  message?: string
}

/** One command after another may be on its way; each answer bears its command's number. */
async function dial(address: string): Promise<{ send(method: string, params: object): Promise<unknown>; hangUp(): void }> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (reply: Reply) => void>()
  socket.addEventListener('message', ({ data }) => {
    const reply: Reply = JSON.parse(String(data))
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
  })
  await new Promise((open, failed) => {
    socket.addEventListener('open', open)
    socket.addEventListener('error', failed)
  })
  let count = 0
  const send = async (method: string, params: object) => {
    const id = ++count
    const answered = new Promise<Reply>((done) => waiting.set(id, done))
    socket.send(JSON.stringify({ id, method, params }))
    const reply = await answered
    waiting.delete(id)
    if (reply.type === 'error') throw new Error(`${method}: ${reply.message}`)
    return reply.result
  }
  return { send, hangUp: () => socket.close() }
}
