import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { answerFrom } from './server/static-site.ts'

const folder = join(import.meta.dirname, 'dist')

/** Builds the pages into `dist`. The API's origin is not in them; {@link serveHost} fills it in. */
export const buildHost = async (): Promise<void> => {
  const { build } = await import('vite')
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
}

/** A running site: its address for a browser, and how to end it. */
export interface RunningHost {
  origin: string
  close(): Promise<void>
}

/**
 * Serves the built pages on 127.0.0.1.
 * @param port 0 takes a free one.
 * @param api origin of the API, e.g. `http://area.smeg.localhost:8787`.
 * @throws {Error} one clear sentence when the port is in use or nothing was built.
 */
export const serveHost = async ({ port, api }: { port: number; api: string }): Promise<RunningHost> => {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('The host pages are not built yet. Call buildHost() first.')
  const answer = answerFrom({ folder, api: new URL(api).origin })
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await listen(server, port)
  const { port: taken } = server.address() as AddressInfo
  return { origin: `http://www.smeg.localhost:${taken}`, close: () => close(server) }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })

const explain = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is in use. Close what uses it, or choose another one with HOST_PORT.`)
  if (error.code === 'EACCES') return new Error(`Port ${port} is not ours to open. Choose one above 1023 with HOST_PORT.`)
  return error
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
