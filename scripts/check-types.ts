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
/** What compiles templates, each with the compiler of its framework. */
const HOSTS = join(root, 'packages/host-demo')
const templates: [compiler: string, ...args: string[]][] = [
  [join(HOSTS, 'node_modules/.bin/vue-tsc'), '-p', 'portal/vue'],
  [join(HOSTS, 'node_modules/.bin/ngc'), '-p', 'portal/angular', '--noEmit'],
]
const passes = (command: string, args: readonly string[], cwd = root) => spawnSync(command, args, { cwd, stdio: 'inherit' }).status === 0
const failed = [
  ...places.filter((place) => !passes('tsc', ['-p', place])),
  ...templates.filter(([compiler, ...args]) => !passes(compiler, args, HOSTS)),
]
process.exitCode = failed.length === 0 ? 0 : 1
