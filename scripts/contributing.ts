import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyCheckout } from './checkout.ts'
import { apply, changesBelow, undo } from './documented-changes.ts'

const run = promisify(execFile)
const PAGE = 'contribute.md'

/** What knows that something is missing: parts of `npm test`, each by itself. */
const CHECKS = {
  'types of the contract': ['tsc', '-p', 'packages/contract'],
  'types of the API': ['tsc', '-p', 'packages/edge-api'],
  'types of the components': ['tsc', '-p', 'packages/components'],
  'generated files': ['node', 'scripts/generate.ts', '--check'],
  'checks of the API': ['vitest', 'run', '--project', 'node', 'packages/edge-api/test/checks'],
  'tables of widgets': ['vitest', 'run', '--project', 'node', 'scripts/widgets.test.ts'],
  'tests of every widget': [
    join(import.meta.dirname, '../packages/components/node_modules/.bin/wtr'),
    '--config',
    'packages/components/web-test-runner.config.mjs',
    '--files',
    'packages/components/src/core/element/whose-data.test.ts',
  ],
} as const satisfies Record<string, readonly string[]>

/** The file of a change, what finds it missing, and the name it says. */
export type Missing = readonly [path: string, check: keyof typeof CHECKS, says: RegExp]

/**
 * Follows the page below a heading in a copy of the checkout: what it says is all there is to do, and whatever is left out is found by a
 * check that names it.
 * @param after headings whose changes come before
 */
export function followsThePage(heading: string, missing: readonly Missing[], after: readonly string[] = []): void {
  const changes = changesBelow(PAGE, heading)
  let checkout: string

  beforeAll(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'foyer-contribute-'))
    await copyCheckout(checkout)
    for (const change of [...after.flatMap((each) => changesBelow(PAGE, each)), ...changes]) apply(checkout, change)
    expect(await outcome(['node', 'scripts/generate.ts'])).toMatchObject({ passed: true })
  })

  afterAll(() => rm(checkout, { recursive: true, force: true }))

  /** What a command prints, and whether it found nothing wrong. */
  async function outcome([command = '', ...args]: readonly string[]): Promise<{ passed: boolean; said: string }> {
    try {
      const { stdout, stderr } = await run(command, args, { cwd: checkout, maxBuffer: 100_000_000 })
      return { passed: true, said: stdout + stderr }
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      return { passed: false, said: stdout + stderr }
    }
  }

  it('says all there is to do', async () => {
    for (const check of new Set(missing.map(([, each]) => each)))
      expect(await outcome(CHECKS[check]), check).toMatchObject({ passed: true })
    expect(await outcome(CHECKS['generated files'])).toMatchObject({ passed: true })
    expect(await outcome(['biome', 'check', '--error-on-warnings', ...changes.map(({ path }) => path)])).toMatchObject({ passed: true })
  })

  it('shows no change without something that finds it missing', () => {
    expect(missing.map(([path]) => path).sort()).toEqual([...new Set(changes.map(({ path }) => path))].sort())
  })

  it.each(missing)('without %s it is found by: %s', async (path, check, says) => {
    const left = changes.filter((each) => each.path === path)
    for (const change of left) undo(checkout, change)
    try {
      const { passed, said } = await outcome(CHECKS[check])
      expect(passed).toBe(false)
      expect(said).toMatch(says)
    } finally {
      for (const change of left) apply(checkout, change)
    }
  })
}
