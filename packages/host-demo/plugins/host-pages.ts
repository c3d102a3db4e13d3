import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type Addresses, fillAddresses } from '../server/addresses.ts'
import { headersFor } from '../server/headers.ts'
import { siteOfHost } from '../server/sites.ts'
import { answerFrom } from '../server/static-site.ts'
import { assemble } from './assemble.ts'
import { type Page, readPage } from './pages.ts'

type Next = () => void

/**
 * The sites' pages in Vite: assembled from parts and words, each site below its own host, with each path's headers in
 * `vite dev` and `vite preview`. A build leaves the addresses' placeholders where they are: the server of the pages
 * fills them in, so one build serves every API.
 */
export const hostPages = (addresses: Addresses, pages: readonly Page[]): Plugin => ({
  name: 'host-pages',
  resolveId: (id) => (pages.some(({ path }) => path === id) ? id : null),
  load: (id) => {
    const page = pages.find(({ path }) => path === id)
    return page ? readPage(page) : null
  },
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path, server }) => {
      const whole = assemble(html, path)
      return server ? fillAddresses(whole, addresses, /^\/sites\/([a-z-]+)\//.exec(path)?.[1]) : whole
    },
  },
  configureServer: (server) => {
    server.middlewares.use(async (request: IncomingMessage, response: ServerResponse, next: Next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://host')
      const site = siteOfHost(request.headers.host)
      // Vite's own client connects back to the page's origin.
      for (const [name, value] of headersFor(pathname, { site, addresses, connect: "'self'" })) response.setHeader(name, value)
      const inSite = site && `/sites/${site.id}${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`
      const page = inSite && pages.find(({ path }) => path === join(server.config.root, inSite))
      if (!page) return next()
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(await server.transformIndexHtml(inSite + search, readPage(page)))
    })
  },
  configurePreviewServer: (server) => {
    server.middlewares.use(answerFrom({ folder: join(server.config.root, server.config.build.outDir), addresses }))
  },
})
