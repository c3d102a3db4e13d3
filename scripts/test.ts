import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium, findHeadlessShell } from './chromium.ts'
import { COUNTS_FILE, type TestCounts } from './count-tests.ts'

const root = join(import.meta.dirname, '..')

/** What Vitest prints as ever, and a count for the last line. */
const COUNTING = ['--reporter=default', `--reporter=${join(root, 'scripts/count-tests.ts')}`]

/** Everything that has to hold, from the quickest to the slowest; all run, so that one failure does not hide another. */
const PARTS: [name: string, command: string, ...args: string[]][] = [
  ['lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['boundaries', 'node', 'scripts/check-boundaries.ts'],
  ['types', 'node', 'scripts/check-types.ts'],
  ['generated files', 'node', 'scripts/generate.ts', '--check'],
  ['build', 'node', 'scripts/build-all.ts'],
  ['API and rules on Node', 'vitest', 'run', '--project', 'node', ...COUNTING],
  ['API inside workerd', 'vitest', 'run', '--project', 'workerd', ...COUNTING],
  ['components in Chromium', 'wtr', '--config', 'packages/components/web-test-runner.config.mjs'],
  ['journeys in Chromium', 'vitest', 'run', '--project', 'e2e', ...COUNTING, '--reporter=json', '--outputFile.json=.reports/e2e.json'],
  ['other engines: Firefox and WebKitGTK', 'vitest', 'run', '--project', 'engines', ...COUNTING],
  ['rows and journeys in Chromium', 'node', 'scripts/check-features.ts'],
]

const only = process.argv.slice(2)
const failed: string[] = []
const total: TestCounts = { passed: 0, failed: 0, retried: [] }
const reports = mkdtempSync(join(tmpdir(), 'foyer-counts-'))
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
  const counts = join(reports, 'counts')
  const { status } = spawnSync(bin, args, { cwd: root, stdio: 'inherit', env: { ...process.env, [COUNTS_FILE]: counts } })
  const seconds = Math.round((Date.now() - startedAt) / 1_000)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  if (status !== 0) failed.push(name)
  count(takeCounts(counts), status === 0)
}
rmSync(reports, { recursive: true })

for (const name of total.retried) console.log(`Passed at the second try only: ${name}`)
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = failed.length > 0 ? 1 : 0

/** A part without tests of its own, and one that broke before it could count, is one. */
function count({ passed, failed, retried }: TestCounts, isPassed: boolean): void {
  total.passed += passed || failed ? passed : Number(isPassed)
  total.failed += failed || isPassed ? failed : 1
  total.retried.push(...retried)
}

function takeCounts(file: string): TestCounts {
  const none: TestCounts = { passed: 0, failed: 0, retried: [] }
  if (!existsSync(file)) return none
  const { passed, failed, retried }: TestCounts = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return { passed, failed, retried }
}
