import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildHost } from '../packages/host-demo/serve.ts'
import { build } from '../scripts/build.ts'

const root = join(import.meta.dirname, '..')
const inRoot = (...paths: string[]) => paths.map((path) => join(root, path))

/** Builds what browsers are served, unless what stands is newer than all it is made of. */
export default async function setup(): Promise<void> {
  const scripts = inRoot(
    'packages/components/src',
    'packages/components/scripts',
    'packages/contract/src',
    'packages/utilities',
    'packages/edge-api/src/hosted-pages',
    'scripts',
  )
  if (newest(scripts) > newest(inRoot('dist/assets/_headers'))) await build()
  const pages = inRoot(...['sites', 'demo', 'plugins', 'public', 'portal'].map((name) => `packages/host-demo/${name}`))
  if (newest(pages) > newest(inRoot('packages/host-demo/dist/demo/index.html'))) await buildHost()
}

/** When anything below these paths was last written, in milliseconds; 0 where nothing is. */
function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(lastWrite))
}

function lastWrite(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  return newest(
    readdirSync(path)
      .filter((name) => name !== 'node_modules')
      .map((name) => join(path, name)),
  )
}
