import { join } from 'node:path'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { CHROMIUM_FLAGS, findHeadlessShell } from '../../scripts/chromium.ts'
import { leaveCounts } from '../../scripts/count-tests.ts'

const here = import.meta.dirname

/** Reports to `npm test` how many tests there were. */
const countTests = {
  onTestRunFinished: ({ sessions }) => {
    const tests = sessions.flatMap(({ testResults }) => (testResults ? testsIn(testResults) : []))
    const broken = sessions.filter(({ testResults, passed }) => !passed && !testResults?.suites.length && !testResults?.tests.length)
    const failed = tests.filter((test) => !test.passed && !test.skipped).length + broken.length
    leaveCounts({ passed: tests.filter((test) => test.passed && !test.skipped).length, failed, retried: [] })
  },
}

const testsIn = ({ tests, suites }) => [...tests, ...suites.flatMap(testsIn)]

/** Tests of the widgets, in a real Chromium, straight from their sources. `wtr --files` runs some of them. */
export default {
  rootDir: join(here, '../..'),
  files: join(here, 'src/**/*.test.ts'),
  nodeResolve: { exportConditions: ['production', 'browser'] },
  concurrency: 2,
  reporters: [defaultReporter(), countTests],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(here, '../../tsconfig.base.json') })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: findHeadlessShell(), args: CHROMIUM_FLAGS } })],
  // Against what hangs, not against what is slow: see vitest.config.ts.
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 120_000 } },
}
