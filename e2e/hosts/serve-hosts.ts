import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { type NodeDemo, type NodeDemoOptions, startNodeDemo } from '../demo.ts'

const here = import.meta.dirname
const LIBRARIES = join(here, '../node_modules')

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

/** Nothing but what `docs/integrate.md` lists. */
const strictPages = (path: string, area: string) =>
  path.endsWith('/strict.html')
    ? `default-src 'none'; img-src data:; script-src ${area}; connect-src ${area}; trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'`
    : undefined

export interface Hosts {
  demo: NodeDemo
  /** The origin of pages of other makes, which the utility lists. */
  origin: string
  /** The same pages below the name of another utility, which lists them as well. */
  originOf(utility: string): string
  /** Address of a page as such a site has it, e.g. `page('turbo', 'connexion')`. */
  page(make: string, name: string): string
  close(): Promise<void>
}

export interface HostsOptions extends NodeDemoOptions {
  /** More files, by path; looked up when they are asked for. */
  files?: Readonly<Record<string, string>>
  /** Content-Security-Policy of a path. */
  policy?(path: string, area: string): string | undefined
}

/**
 * The demo's API beside a site that is none of the demo's: the same two pages as each maker of websites has them, and pages of their own
 * kind. `/{make}/{name}.html` is `pages/{name}.html` with `makes/{make}.html` in its head; `/library/` is what npm has.
 */
export async function startHosts({ files = {}, policy = strictPages, ...options }: HostsOptions = {}): Promise<Hosts> {
  const demo = await startNodeDemo(options)
  let origin = ''
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://page.test')
    const content = files[pathname] ?? contentOf(pathname, { area: demo.area, own: origin })
    response.setHeader('Content-Type', `${TYPES[extname(pathname)] ?? 'text/plain'}; charset=utf-8`)
    const allowed = policy(pathname, demo.area)
    if (allowed) response.setHeader('Content-Security-Policy', allowed)
    response.statusCode = content === null ? 404 : 200
    response.end(content ?? 'Not here.')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const originOf = (utility: string) => `http://hosts.${utility}.localhost:${(server.address() as AddressInfo).port}`
  origin = originOf('smeg')
  await demo.stopApi()
  await demo.startApi({
    SITES_SMEG: withPage(demo.env['SITES_SMEG'] ?? '', origin),
    SITES_ENGIE: withPage(demo.env['SITES_ENGIE'] ?? '', originOf('engie')),
  })
  return {
    demo,
    origin,
    originOf,
    page: (make, name) => `${origin}/${make}/${name}.html`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await demo.close()
    },
  }
}

function withPage(setting: string, origin: string): string {
  const sites: { pages: string[] } = JSON.parse(setting)
  return JSON.stringify({ ...sites, pages: [...sites.pages, origin] })
}

/** @param addresses what pages name in double braces */
function contentOf(path: string, { area, own }: { area: string; own: string }): string | null {
  if (path.startsWith('/library/')) return read(join(LIBRARIES, path.slice('/library/'.length)))
  const [, make = '', name = ''] = /^\/([\w-]+)\/([\w-]+\.(?:html|js))$/.exec(path) ?? []
  if (!name) return null
  if (name === 'worker.js')
    return read(join(here, 'makes/worker.js'))?.replace('STRATEGY', make === 'cache-first' ? 'CacheFirst' : 'StaleWhileRevalidate') ?? null
  const head = read(join(here, `makes/${make}.html`)) ?? ''
  return (
    read(join(here, 'pages', name))
      ?.replace('{{make}}', head)
      .replaceAll('{{area}}', area)
      .replaceAll('{{own}}', own) ?? null
  )
}

const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null)
