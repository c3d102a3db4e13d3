import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { type Addresses, fillAddresses } from './addresses.ts'
import { headersFor } from './headers.ts'
import { isPortal, portalHeaders } from './portal.ts'
import { siteOfHost } from './sites.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** What every host serves: the demo's own pages, and the files that Vite made. */
const SHARED = /^\/(demo|assets|hostile)\//

/** Answers from a built folder: each site below its own host, pages with the addresses filled in, everything else as it lies there. */
export const answerFrom =
  ({ folder, addresses }: { folder: string; addresses: Addresses }) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = readPath(request.url ?? '/')
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Method not allowed')
    if (path === undefined) return end(response, 400, 'Bad request')

    const site = siteOfHost(request.headers.host)
    if (isPortal(request.headers.host)) return answerPortal(path, response, folder, addresses)
    if (!site && path === '/') return redirect(response, '/demo/')
    const file = path.endsWith('/') ? `${path}index.html` : path
    const own = site && (await readFile(join(folder, 'sites', site.id, file)).catch(() => undefined))
    const bytes = own ?? (SHARED.test(path) ? await readFile(join(folder, file)).catch(() => undefined) : undefined)
    if (!bytes) {
      if (!extname(path) && !path.endsWith('/')) return redirect(response, `${path}/`)
      return end(response, 404, 'Not found')
    }
    for (const [name, value] of headersFor(path, { site, addresses })) response.setHeader(name, value)
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    // Only what Vite named after its content may be kept.
    response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.end(file.endsWith('.html') ? fillAddresses(bytes.toString('utf8'), addresses, site?.id) : bytes)
  }

/** A client's site, built apart. */
async function answerPortal(path: string, response: ServerResponse, folder: string, addresses: Addresses): Promise<void> {
  const file = path.endsWith('/') ? `${path}index.html` : path
  const bytes = await readFile(join(folder, 'portal', file)).catch(() => undefined)
  if (!bytes) return extname(path) ? end(response, 404, 'Not found') : redirect(response, `${path}/`)
  for (const [name, value] of portalHeaders(addresses)) response.setHeader(name, value)
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
  response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.end(file.endsWith('.html') ? fillAddresses(bytes.toString('utf8'), addresses) : bytes)
}

/** The decoded path of an address, or `undefined` where it leaves the folder or cannot be read. */
const readPath = (url: string): string | undefined => {
  try {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname)
    const isInside = normalize(path) === path && !path.includes('\0') && !path.includes('\\')
    return isInside ? path : undefined
  } catch {
    return undefined
  }
}

const end = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}

const redirect = (response: ServerResponse, to: string): void => {
  response.writeHead(302, { location: encodeURI(to) }).end()
}
