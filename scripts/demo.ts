import { join } from 'node:path'
import { serveNode } from '../packages/edge-api/src/runtime/node.ts'
import { type RunningHost, serveHost } from '../packages/host-demo/serve.ts'
import { fillDatabases } from './demo-data.ts'
import { areaOf, demoEnvironment } from './demo-environment.ts'
import { startWorkers } from './demo-workers.ts'

export interface Demo {
  api: string
  site: string
  mailbox: string
  close(): Promise<void>
}

export interface DemoSettings {
  folder: string
  apiPort: number
  hostPort: number
  onWorkers: boolean
  isQuiet?: boolean
}

const root = join(import.meta.dirname, '..')

/** Databases, API and host pages, ready to be looked at. What was built before is served. */
export async function startDemo({ folder, apiPort, hostPort, onWorkers, isQuiet = false }: DemoSettings): Promise<Demo> {
  await fillDatabases(folder)
  const server = onWorkers
    ? await startWorkers({ folder, apiPort, hostPort, isQuiet })
    : await serveNode({
        env: demoEnvironment({ folder, apiPort, hostPort }),
        port: apiPort,
        assets: join(root, 'dist/assets'),
        isDevelopment: true,
        ...(isQuiet ? { log: () => undefined } : {}),
      })
  const api = areaOf('smeg', apiPort)
  let host: RunningHost
  try {
    host = await serveHost({ port: hostPort, api })
  } catch (error) {
    await server.close()
    throw error
  }
  return {
    api,
    site: host.origin,
    mailbox: `${api}/mailbox`,
    async close() {
      await host.close()
      await server.close()
    },
  }
}
