import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every folder with a `tsconfig.json` of its own, and the scripts. */
const root = join(import.meta.dirname, '..')
const places = [
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  'packages/host-demo/portal',
  'e2e',
  'bench',
  'scripts',
].filter((place) => existsSync(join(root, place, 'tsconfig.json')))
const failed = places.filter((place) => spawnSync('tsc', ['-p', place], { cwd: root, stdio: 'inherit' }).status !== 0)
process.exitCode = failed.length === 0 ? 0 : 1
