import { createServer as createSecureServer } from 'node:https'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { createClient } from '@libsql/client'
import type { Hono } from 'hono'
import { createApp, FEATURES } from '../../app.ts'
import { mailboxRoutes } from '../../hosted-pages/mailbox/routes.ts'
import { nodePasswords } from '../../identity/passwords/passwords-node.ts'
import { openMailbox } from '../../messages/transports/mailbox.ts'
import { smtpOnNode } from '../../messages/transports/smtp-node.ts'
import { openDatabase } from '../database/connect-node.ts'
import { oneEachLoop } from '../database/one-each-loop.ts'
import type { Deployment } from '../deployment.ts'
import { MINUTE_MS } from '../durations.ts'
import type { Ports } from '../ports.ts'
import { assetsIn } from './assets-node.ts'
import { openDeployments } from './deployments.ts'
import { logAsJson } from './log.ts'
import { everyMinute } from './schedule.ts'
export interface NodeServer {
  port: number
  deployments: ReadonlyMap<string, Deployment>
  /** Takes no more requests, and waits for what runs after responses. */
  close(): Promise<void>
}
export interface NodeOptions {
  env: Readonly<Record<string, string | undefined>>
  /** 0 takes a free one. */
  port: number
  hostname?: string
  /** Folder of what was built to be served: `dist/assets`. */
  assets: string
  /** Opens the mailbox page: never in production. */
  isDevelopment?: boolean
  /** PEM; over https with it. In production a proxy has the certificate. */
  certificate?: { key: string; cert: string } | undefined
  log?: Ports['log']
  /** Milliseconds since the epoch; tests turn it. */
  now?: Ports['now']
}

/**
 * The API on Node, with embedded libSQL files or a libSQL server.
 *
 * @throws when the environment lacks something, or the port is in use.
 */
export async function serveNode({
  env,
  port,
  hostname = '127.0.0.1',
  assets,
  isDevelopment = false,
  certificate,
  log = logAsJson,
  now = Date.now,
}: NodeOptions): Promise<NodeServer> {
  const mailbox = isDevelopment ? openMailbox(true, now) : null
  const ports: Ports = { now, random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)), passwords: nodePasswords(), log }
  const deployments = openDeployments(env, { mailbox, smtp: (setting) => smtpOnNode(setting), database: connect })
  const background = new Set<Promise<unknown>>()
  const isBehindProxy = env['TRUST_PROXY'] === 'true'

  const files = assetsIn(assets)
  const app = createApp({
    deployments,
    ports,
    assets: files,
    address: (c) =>
      isBehindProxy ? (c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? null) : (getConnInfo(c).remote.address ?? null),
    // An embedded database blocks: what may come after the response waits until it is written.
    background: (_, work) => {
      const done = new Promise((resolve) => setImmediate(resolve)).then(work)
      background.add(done)
      void done.finally(() => background.delete(done))
    },
  })
  if (mailbox) app.route('/mailbox', mailboxRoutes(mailbox, files))

  // A server has time for it before it listens: no first request waits.
  await Promise.all(Object.values(FEATURES).map((load) => load()))
  const server = await listen(readsFirst(app), port, hostname, certificate)
  const timer = setInterval(() => void everyMinute(deployments, ports), MINUTE_MS)
  return {
    port: server.port,
    deployments,
    async close() {
      clearInterval(timer)
      await server.close()
      await Promise.all(background)
      for (const { database } of deployments.values()) database.close()
    },
  }
}

const connect = (url: string, token: string | null) =>
  url.startsWith('file:') ? openDatabase(url) : createClient({ url, ...(token ? { authToken: token } : {}) })

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The database blocks, and so does what comes before it: of requests that write one is begun at a time, and reads go between. */
function readsFirst(app: Pick<Hono, 'fetch'>): Pick<Hono, 'fetch'> {
  const turn = oneEachLoop()
  return {
    fetch: (request, ...more) => (READS.has(request.method) ? app.fetch(request, ...more) : turn().then(() => app.fetch(request, ...more))),
  }
}

function listen(
  app: Pick<Hono, 'fetch'>,
  port: number,
  hostname: string,
  certificate: NodeOptions['certificate'],
): Promise<{ port: number; close(): Promise<void> }> {
  const keepAliveTimeout = 65_000
  const secure = certificate && { createServer: createSecureServer, serverOptions: { ...certificate, keepAliveTimeout } }
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname, ...(secure ?? { serverOptions: { keepAliveTimeout } }) }, (info) =>
      resolve({
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            if ('closeIdleConnections' in server) server.closeIdleConnections()
          }),
      }),
    )
    server.once('error', reject)
  })
}
