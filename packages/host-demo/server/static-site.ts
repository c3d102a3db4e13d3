import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fillApi, headersFor } from './headers.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Answers from a built folder: pages with the API's origin filled in, everything else as it lies there. */
export const answerFrom =
  ({ folder, api }: { folder: string; api: string }) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = readPath(request.url ?? '/')
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Method not allowed')
    if (path === undefined) return end(response, 400, 'Bad request')

    const file = path.endsWith('/') ? `${path}index.html` : path
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    if (!bytes) {
      if (!extname(path)) return redirect(response, `${path}/`)
      return end(response, 404, 'Not found')
    }
    for (const [name, value] of headersFor(path, { api })) response.setHeader(name, value)
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    // Only what Vite named after its content may be kept.
    response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.end(file.endsWith('.html') ? fillApi(bytes.toString('utf8'), api) : bytes)
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
