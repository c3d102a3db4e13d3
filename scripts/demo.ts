import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { nodePasswords } from '../packages/edge-api/src/identity/passwords/passwords-node.ts'
import { serveNode } from '../packages/edge-api/src/platform/runtime/node.ts'
import { everyMinute } from '../packages/edge-api/src/platform/runtime/schedule.ts'
import { type RunningHost, serveHost } from '../packages/host-demo/serve.ts'
import { profiles } from '../packages/utilities/index.ts'
import { type Certified, demoCertificate } from './demo-certificate.ts'
import { fillDatabases } from './demo-data.ts'
import { demoDesk } from './demo-desk.ts'
import { areaOf, demoEnvironment } from './demo-environment.ts'
import { startWorkers } from './demo-workers.ts'

export interface DemoUtility {
  id: string
  name: string
  /** Its website. */
  www: string
  /** Its customer area, which the API serves. */
  area: string
}

export interface Demo {
  utilities: readonly DemoUtility[]
  /** The page that lists everything there is to try. */
  start: string
  close(): Promise<void>
}

export interface DemoSettings {
  folder: string
  apiPort: number
  hostPort: number
  onWorkers: boolean
  /** Over https, with a certificate that this machine makes for itself: WebKit keeps `Secure` cookies of no other page. */
  isSecure?: boolean | undefined
  isQuiet?: boolean
}

const root = join(import.meta.dirname, '..')

/** Databases, API and host pages, ready to be looked at. What was built before is served. */
export async function startDemo(settings: DemoSettings): Promise<Demo> {
  const { folder, apiPort, hostPort, isSecure } = settings
  if (isSecure && settings.onWorkers) throw new Error('The demo runs over https on Node alone: leave --workers out.')
  await fillDatabases(folder)
  const certificate = isSecure ? demoCertificate(folder) : undefined
  const api = settings.onWorkers ? await startOnWorkers(settings) : await startOnNode(settings, certificate)
  const area = (utility: string) => areaOf(utility, apiPort, isSecure)
  let host: RunningHost
  try {
    const desk = demoDesk({ folder, env: demoEnvironment(settings), deliver: api.deliver })
    host = await serveHost({ port: hostPort, area, desk, certificate })
  } catch (error) {
    await api.close()
    throw error
  }
  const utilities = Object.values(profiles).map(({ id, name }) => ({ id, name, www: host.www(id), area: area(id) }))
  return {
    utilities,
    start: `http${isSecure ? 's' : ''}://localhost:${hostPort}/demo/`,
    async close() {
      await host.close()
      await api.close()
    },
  }
}

interface Api {
  deliver(): Promise<void>
  close(): Promise<void>
}

async function startOnNode(settings: DemoSettings, certificate: Certified | undefined): Promise<Api> {
  const server = await serveNode({
    env: demoEnvironment(settings),
    port: settings.apiPort,
    certificate,
    assets: join(root, 'dist/assets'),
    isDevelopment: true,
    ...(settings.isQuiet ? { log: () => undefined } : {}),
  })
  const ports = { now: Date.now, random: randomBytes, passwords: nodePasswords(), log: () => undefined }
  return { deliver: () => everyMinute(server.deployments, ports), close: () => server.close() }
}

async function startOnWorkers(settings: DemoSettings): Promise<Api> {
  const workers = await startWorkers(settings)
  return {
    async deliver() {
      await fetch(`http://127.0.0.1:${settings.apiPort}/cdn-cgi/handler/scheduled`)
    },
    close: () => workers.close(),
  }
}
