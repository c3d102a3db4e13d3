import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Addresses, originOf } from './server/addresses.ts'
import { answerDesk, type DemoDesk } from './server/demo-desk.ts'
import { portalOrigin } from './server/portal.ts'
import { sites } from './server/sites.ts'
import { answerFrom } from './server/static-site.ts'

export type { DemoDesk, DemoPerson } from './server/demo-desk.ts'

const folder = join(import.meta.dirname, 'dist')

/** Builds the pages into `dist`. Addresses are not in them; {@link serveHost} fills them in. */
export const buildHost = async (): Promise<void> => {
  const { build } = await import('vite')
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
  await build({ configFile: join(import.meta.dirname, 'portal/vite.config.ts'), logLevel: 'warn' })
}

/** Running sites: where a browser finds each of them, and how to end them. */
export interface RunningHost {
  /** Origin of a utility's website. */
  www(site: string): string
  /** Origin of a client's portal, which is another site than all of them. */
  portal: string
  close(): Promise<void>
}

export interface HostOptions {
  /** 0 takes a free one. */
  port: number
  /** Origin of a utility's customer area, e.g. `http://area.smeg.localhost:8787`. */
  area(site: string): string
  /** What the demo's page can do beyond showing links. */
  desk?: DemoDesk
  /** PEM; over https with it. */
  certificate?: { key: string; cert: string } | undefined
}

/**
 * Serves the built pages on 127.0.0.1.
 * @throws {Error} one clear sentence when the port is in use or nothing was built.
 */
export const serveHost = async ({ port, area, desk, certificate }: HostOptions): Promise<RunningHost> => {
  if (!existsSync(join(folder, 'demo/index.html'))) throw new Error('The host pages are not built yet. Call buildHost() first.')
  let taken = port
  const isSecure = certificate !== undefined
  const addresses: Addresses = { area, www: (site) => wwwOf(site, taken, isSecure) }
  const answer = answerFrom({ folder, addresses })
  const listener: RequestListener = (request, response) => {
    const answered = desk && request.url?.startsWith('/demo/desk/') ? answerDesk(desk, request, response) : answer(request, response)
    answered.catch(() => response.destroy())
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  await listen(server, port)
  taken = (server.address() as AddressInfo).port
  return { www: addresses.www, portal: portalOrigin(taken, isSecure), close: () => close(server) }
}

/** Origin of a utility's website. */
export const wwwOf = (site: string, port: number, isSecure?: boolean): string => originOf(`www.${site}`, port, isSecure)

/** Where the log-in of a utility may return to: its pages that play an app. */
export const returnsOf = (site: string, port: number, isSecure?: boolean): string[] =>
  (sites.find(({ id }) => id === site)?.returns ?? []).map((path) => wwwOf(site, port, isSecure) + path)

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
