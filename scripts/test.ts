import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findChromium, findHeadlessShell } from './chromium.ts'

const root = join(import.meta.dirname, '..')

/** Everything that has to hold, from the quickest to the slowest; all run, so that one failure does not hide another. */
const PARTS: [name: string, command: string, ...args: string[]][] = [
  ['lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['boundaries', 'node', 'scripts/check-boundaries.ts'],
  ['types', 'node', 'scripts/check-types.ts'],
  ['generated files', 'node', 'scripts/generate.ts', '--check'],
  ['build', 'node', 'scripts/build-all.ts'],
  ['API and rules on Node', 'vitest', 'run', '--project', 'node'],
  ['API inside workerd', 'vitest', 'run', '--project', 'workerd'],
  ['components in Chromium', 'wtr', '--config', 'packages/components/web-test-runner.config.mjs'],
  [
    'journeys in Chromium',
    'vitest',
    'run',
    '--project',
    'e2e',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=.reports/e2e.json',
  ],
  ['other engines: Firefox and WebKitGTK', 'vitest', 'run', '--project', 'engines'],
  ['rows and journeys in Chromium', 'node', 'scripts/check-features.ts'],
]

const only = process.argv.slice(2)
const failed: string[] = []
try {
  // Looked for and installed once, whatever comes of it, before tests that run side by side need them.
  findChromium()
  process.env['CHROMIUM_HEADLESS'] = findHeadlessShell()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

for (const [name, command, ...args] of PARTS) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue
  const startedAt = Date.now()
  console.log(`\n── ${name}`)
  const bin = command === 'wtr' ? join(root, 'packages/components/node_modules/.bin/wtr') : command
  const { status } = spawnSync(bin, args, { cwd: root, stdio: 'inherit', env: process.env })
  const seconds = Math.round((Date.now() - startedAt) / 1_000)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  if (status !== 0) failed.push(name)
}

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`)
  process.exit(1)
}
