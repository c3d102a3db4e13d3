// What `npm start` and `npm test` call, on whatever Node is there: installs what the lockfile pins, the runtime
// included, and hands over to it. It uses nothing that is not part of Node.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PNPM } from './pnpm.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [task, ...rest] = process.argv.slice(2)

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function isInstalled() {
  const marker = join(root, 'node_modules', '.modules.yaml')
  const lock = join(root, 'pnpm-lock.yaml')
  const installed = join(root, 'node_modules', '.pnpm', 'lock.yaml')
  if (!existsSync(marker) || !existsSync(installed)) return false
  return readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8') || statSync(marker).mtimeMs > statSync(lock).mtimeMs
}

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) fail(`Foyer needs Node 20 or newer to begin; this is ${process.versions.node}.`)
try {
  accessSync(root, constants.W_OK)
} catch {
  fail(`This folder cannot be written to. Foyer keeps its packages and its demo data in it: make ${root} writable, or copy it elsewhere.`)
}

if (!isInstalled()) {
  console.error('Installing what the lockfile pins …')
  const install = spawnSync('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', process.env.CI ? 2 : 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (install.status !== 0)
    fail('The packages could not be installed. The npm registry has to be reachable the first time; then run this again.')
}

const bin = join(root, 'node_modules', '.bin')
const node = join(bin, 'node')
const child = spawn(existsSync(node) ? node : process.execPath, [join(root, 'scripts', `${task}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
