import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyCheckout } from './checkout.ts'
import { apply, changesBelow, type DocumentedChange, undo } from './documented-changes.ts'

const run = promisify(execFile)
const PAGE = readFileSync(join(import.meta.dirname, '../docs/contribute.md'), 'utf8')

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

const WIDGET = 'packages/components/src/widgets/foyer-greeting'

/** By heading of the page: the file of each change, what finds it missing, and the name it says. */
const MISSING: Record<string, readonly [path: string, check: keyof typeof CHECKS, says: RegExp][]> = {
  'Add a feature of the API': [
    ['packages/contract/src/resources.ts', 'types of the API', /Greeting/],
    ['packages/edge-api/src/features/greeting/queries.ts', 'types of the API', /queries/],
    ['packages/edge-api/src/features/greeting/routes.ts', 'types of the API', /greeting\/routes/],
    ['packages/edge-api/src/app.ts', 'checks of the API', /greeting/],
    ['packages/edge-api/test/checks/strangers.test.ts', 'checks of the API', /GET \/greeting/],
  ],
  'Add a widget': [
    [`${WIDGET}/foyer-greeting.ts`, 'types of the components', /foyer-greeting\.ts/],
    [`${WIDGET}/define.ts`, 'types of the components', /foyer-greeting\/define/],
    [`${WIDGET}/messages/fr.ts`, 'types of the components', /messages\/fr/],
    [`${WIDGET}/messages/en.ts`, 'tables of widgets', /messages\/en/],
    [`${WIDGET}/messages/it.ts`, 'tables of widgets', /messages\/it/],
    [`${WIDGET}/messages/nl.ts`, 'tables of widgets', /messages\/nl/],
    [`${WIDGET}/messages/de.ts`, 'tables of widgets', /messages\/de/],
    ['packages/components/src/widgets.ts', 'tables of widgets', /foyer-greeting has no line/],
    ['packages/components/src/index.ts', 'tables of widgets', /FoyerGreeting/],
    ['docs/integrate.md', 'tables of widgets', /row in integrate\.md[\s\S]*greeting/],
    ['packages/components/test/every-widget.ts', 'tests of every widget', /foyer-greeting/],
  ],
}

let checkout: string

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'foyer-contribute-'))
  await copyCheckout(checkout)
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

describe.each(Object.entries(MISSING))('%s', (heading, missing) => {
  const changes = changesBelow(PAGE, heading)

  beforeAll(async () => {
    for (const change of changes) apply(checkout, change)
    expect(await outcome(['node', 'scripts/generate.ts'])).toMatchObject({ passed: true })
  })

  it('says all there is to do', async () => {
    for (const check of new Set(missing.map(([, each]) => each)))
      expect(await outcome(CHECKS[check]), check).toMatchObject({ passed: true })
    expect(await outcome(CHECKS['generated files'])).toMatchObject({ passed: true })
    expect(await outcome(['biome', 'check', '--error-on-warnings', ...changes.map(({ path }) => path)])).toMatchObject({ passed: true })
  })

  it('shows no change without something that finds it missing', () => {
    expect(missing.map(([path]) => path).sort()).toEqual(changes.map(({ path }) => path).sort())
  })

  it.each(missing)('without %s it is found by: %s', async (path, check, says) => {
    const change = changes.find((each) => each.path === path) as DocumentedChange
    undo(checkout, change)
    try {
      const { passed, said } = await outcome(CHECKS[check])
      expect(passed).toBe(false)
      expect(said).toMatch(says)
    } finally {
      apply(checkout, change)
    }
  })
})
