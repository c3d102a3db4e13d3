import { defineConfig } from 'vite'
import { hostPages } from './plugins/host-pages.ts'
import { findPages } from './plugins/pages.ts'

const root = import.meta.dirname
const pages = findPages(root)
const apiPort = Number(process.env['API_PORT'] ?? 8787)
const port = Number(process.env['HOST_PORT'] ?? 8080)
const address = { host: '127.0.0.1', port, strictPort: true, allowedHosts: ['.localhost'] }

export default defineConfig({
  root,
  appType: 'mpa',
  server: address,
  preview: address,
  plugins: [
    hostPages({ www: (site) => `http://www.${site}.localhost:${port}`, area: (site) => `http://area.${site}.localhost:${apiPort}` }, pages),
  ],
  build: {
    emptyOutDir: true,
    // The strict pages allow no data: address, and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map(({ path }) => path) },
  },
})
