import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { fillApi, headersFor } from '../server/headers.ts'
import { answerFrom } from '../server/static-site.ts'
import { assemble } from './assemble.ts'

type Next = () => void

/**
 * The site's pages in Vite: assembled from parts and words, with each path's headers in `vite dev` and `vite preview`.
 * A build leaves `%FOYER_API%` where it is: whoever serves the pages fills it in, so one build serves every API.
 */
export const hostPages = ({ api }: { api: string }): Plugin => ({
  name: 'host-pages',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path, server }) => (server ? fillApi(assemble(html, path), api) : assemble(html, path)),
  },
  configureServer: (server) => {
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: Next) => {
      // Vite's own client connects back to the page's origin.
      for (const [name, value] of headersFor(request.url ?? '/', { api, connect: "'self'" })) response.setHeader(name, value)
      next()
    })
  },
  configurePreviewServer: (server) => {
    server.middlewares.use(answerFrom({ folder: join(server.config.root, server.config.build.outDir), api }))
  },
})
