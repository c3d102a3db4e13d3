import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { nodePasswords } from '../packages/edge-api/src/identity/passwords/passwords-node.ts'
import { type NodeServer, serveNode } from '../packages/edge-api/src/platform/runtime/node.ts'
import { everyMinute } from '../packages/edge-api/src/platform/runtime/schedule.ts'
import { serveHost } from '../packages/host-demo/serve.ts'
import { type Certified, demoCertificate } from '../scripts/demo-certificate.ts'
import { fillDatabases } from '../scripts/demo-data.ts'
import { areaOf, demoEnvironment } from '../scripts/demo-environment.ts'
import { startWorkers } from '../scripts/demo-workers.ts'
import { Mailbox } from './mailbox.ts'

/** A utility's site, its API and its post, on ports of their own and with data of their own. */
export interface Demo {
  /** Whose site it is. */
  utility: string
  /** The utility's own origin, which the API serves. */
  area: string
  /** Its marketing site. */
  site: string
  /** A client's site. */
  portal: string
  apiPort: number
  mailbox: Mailbox
  folder: string
  /** Settings, as the server and the operator's commands read them. */
  env: Record<string, string>
  /** The same servers, as another utility's customers meet them. */
  of(utility: string): Demo
  close(): Promise<void>
}

export interface ScheduledDemo extends Demo {
  /** What the schedule does every minute: messages that wait leave. */
  everyMinute(): Promise<void>
}

/** The demo on Node, whose clock can be turned and whose API can be taken away. */
export interface NodeDemo extends ScheduledDemo {
  server(): NodeServer
  /** Turns the API's clock forward. */
  pass(ms: number): void
  now(): number
  stopApi(): Promise<void>
  /** On the same port and data. `more` replaces settings, e.g. where mail goes. */
  startApi(more?: Record<string, string>): Promise<void>
}

const ASSETS = join(import.meta.dirname, '..', 'dist/assets')

/** Everything but the API itself: a folder with filled databases, ports and the host pages. */
export async function prepare(isSecure = false): Promise<Demo & { hostPort: number; certificate: Certified | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-e2e-'))
  const [apiPort, hostPort] = [await freePort(), await freePort()]
  await fillDatabases(folder)
  const certificate = isSecure ? demoCertificate(folder) : undefined
  // For what tests ask themselves; a browser is told with `ignoreHTTPSErrors`, a WebDriver with `acceptInsecureCerts`.
  if (certificate) setDefaultCACertificates([...getCACertificates('default'), certificate.cert])
  const area = (utility: string) => areaOf(utility, apiPort, isSecure)
  const host = await serveHost({ port: hostPort, area, certificate })
  const mailbox = new Mailbox(apiPort, isSecure)
  const env = demoEnvironment({ folder, apiPort, hostPort, isSecure })
  const close = async () => {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
  const of = (utility: string): Demo => ({
    utility,
    area: area(utility),
    site: host.www(utility),
    portal: host.portal,
    folder,
    apiPort,
    mailbox,
    env,
    of,
    close,
  })
  return { ...of('smeg'), hostPort, certificate }
}

export interface NodeDemoOptions {
  /** Folder of what browsers are served; what was built last when absent. */
  assets?: string
  /** What the API's clock says when the demo begins; the real time when absent. */
  at?: number
  /** Over https, with a certificate that nothing trusts by itself: what WebKit needs to keep `Secure` cookies. */
  isSecure?: boolean
}

export async function startNodeDemo({ assets = ASSETS, at, isSecure = false }: NodeDemoOptions = {}): Promise<NodeDemo> {
  const place = await prepare(isSecure)
  const { certificate } = place
  let offsetMs = at === undefined ? 0 : at - Date.now()
  const now = () => Date.now() + offsetMs
  const start = (more: Record<string, string> = {}) =>
    serveNode({ env: { ...place.env, ...more }, port: place.apiPort, assets, isDevelopment: true, certificate, log: () => undefined, now })
  let server: NodeServer | null = await start()
  const running = () => {
    if (!server) throw new Error('The API is stopped.')
    return server
  }
  return {
    ...place,
    server: running,
    everyMinute: () => everyMinute(running().deployments, { now, random: randomBytes, passwords: nodePasswords(), log: () => undefined }),
    pass(ms) {
      offsetMs += ms
    },
    now,
    async stopApi() {
      await server?.close()
      server = null
    },
    async startApi(more) {
      server = await start(more)
    },
    async close() {
      await server?.close()
      await place.close()
    },
  }
}

/** The same on workerd, through `wrangler dev`. */
export async function startWorkersDemo(): Promise<ScheduledDemo> {
  const place = await prepare()
  const workers = await startWorkers({ ...place, isQuiet: true })
  return {
    ...place,
    async everyMinute() {
      const answer = await fetch(`http://127.0.0.1:${place.apiPort}/cdn-cgi/handler/scheduled`)
      if (!answer.ok) throw new Error(`The schedule did not run: ${answer.status}`)
    },
    async close() {
      await workers.close()
      await place.close()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.'))))
    })
  })
}
