import { createClient } from '@libsql/client/http'
import { type ExecutionContext, Hono } from 'hono'
import { createApp } from '../../app.ts'
import { workersPasswords } from '../../identity/passwords/passwords-workers.ts'
import { openMailbox } from '../../messages/transports/mailbox.ts'
import type { SmtpSetting } from '../../messages/transports/settings.ts'
import type { EmailTransport } from '../../messages/transports/transport.ts'
import type { Assets } from '../assets.ts'
import { ApiError, onError } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { openDeployments, type RuntimeAdapters } from './deployments.ts'
import { EnvironmentError } from './environment.ts'
import { logAsJson } from './log.ts'
import { everyMinute } from './schedule.ts'

/** Settings and secrets as texts, static assets as `ASSETS`. */
type Bindings = Readonly<Record<string, unknown>>

const ports: Ports = {
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  passwords: workersPasswords(),
  log: logAsJson,
}

/** Built with an isolate's first request. Nothing in it outlives a request but settings and derived keys. */
let opened: ReturnType<typeof open> | undefined

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    try {
      opened ??= open(bindings)
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error
      logAsJson({ level: 'error', event: 'misconfigured', detail: error.message })
      return unavailable.fetch(request)
    }
    return opened.app.fetch(request, bindings, context)
  },

  async scheduled(_event: unknown, bindings: Bindings, context: ExecutionContext): Promise<void> {
    opened ??= open(bindings)
    context.waitUntil(everyMinute(opened.deployments, ports))
  },
}

/** Mail leaves once a response is out: the conversation with its server is loaded then. */
const smtp = (setting: SmtpSetting): EmailTransport => ({
  async send(email) {
    const { smtpOnWorkers } = await import('../../messages/transports/smtp-workers.ts')
    await smtpOnWorkers(setting).send(email)
  },
})

const isAssets = (binding: unknown): binding is Assets => typeof binding === 'object' && binding !== null && 'fetch' in binding

const unavailable = new Hono().onError(onError(logAsJson)).all('*', () => {
  throw new ApiError('unavailable', { retryAfterSeconds: 60 })
})

function open(bindings: Bindings) {
  const env = Object.fromEntries(Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const mailbox = env['DEVELOPMENT'] === 'true' ? openMailbox(true) : null
  const adapters: RuntimeAdapters = {
    mailbox,
    smtp,
    // Without a limit of its own: one that is shared would start a request's statement on behalf of another's.
    database: (url, token) => createClient({ url, concurrency: Number.POSITIVE_INFINITY, ...(token === null ? {} : { authToken: token }) }),
  }
  const deployments = openDeployments(env, adapters)
  const { ASSETS: assets } = bindings
  if (!isAssets(assets)) throw new EnvironmentError('ASSETS is missing: wrangler.toml binds the files of dist/assets to it.')
  const app = createApp({
    deployments,
    ports,
    assets,
    address: (c) => c.req.header('CF-Connecting-IP') ?? null,
    background: (c, work) => c.executionCtx.waitUntil(work()),
  })
  if (mailbox)
    app.all('/mailbox/*', async (c) => {
      const { mailboxRoutes } = await import('../../hosted-pages/mailbox/routes.ts')
      return new Hono().route('/mailbox', mailboxRoutes(mailbox, assets)).fetch(c.req.raw)
    })
  return { app, deployments }
}
