import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildHost } from '../packages/host-demo/serve.ts'
import { ASSETS, build } from './build.ts'
import { compress } from './compress.ts'

const root = join(import.meta.dirname, '..')

/** Everything that is served as it lies: the script with its chunks, the API's description, the demo's pages. */
export async function buildAll(): Promise<void> {
  await build()
  await compress(ASSETS)
  copyFileSync(join(root, 'docs/openapi.json'), join(root, 'dist/assets/openapi.json'))
  await buildHost()
}

if (import.meta.main) await buildAll()
