import { inject } from 'vitest'
import type { Assets } from '../../src/platform/assets.ts'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** In the place of the binding `ASSETS`: the files of hosted pages. */
export const hostedAssets: Assets = {
  fetch({ url }) {
    const { pathname } = new URL(url)
    const file = inject('hostedFiles')[pathname.replace(/^\/hosted\//, '')]
    if (file === undefined) return new Response(null, { status: 404 })
    return new Response(file, { headers: { 'Content-Type': TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8' } })
  },
}
