import { defineConfig } from 'vite'
import { hostPages } from './plugins/host-pages.ts'
import { findPages } from './plugins/pages.ts'

const root = import.meta.dirname
const api = new URL(process.env['FOYER_API'] ?? 'http://area.smeg.localhost:8787').origin
const address = {
  host: '127.0.0.1',
  port: Number(process.env['HOST_PORT'] ?? 8080),
  strictPort: true,
  allowedHosts: ['.localhost'],
}

export default defineConfig({
  root,
  appType: 'mpa',
  server: address,
  preview: address,
  plugins: [hostPages({ api })],
  build: {
    emptyOutDir: true,
    // The strict pages allow no data: address, and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: findPages(root) },
  },
})
