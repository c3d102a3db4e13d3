import { join } from 'node:path'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { playwrightLauncher } from '@web/test-runner-playwright'
import { CHROMIUM_FLAGS, findHeadlessShell } from '../../scripts/chromium.ts'

const here = import.meta.dirname

/** Tests of the widgets, in a real Chromium, straight from their sources. `wtr --files` runs some of them. */
export default {
  rootDir: join(here, '../..'),
  files: join(here, 'src/**/*.test.ts'),
  nodeResolve: { exportConditions: ['production', 'browser'] },
  concurrency: 1,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(here, '../../tsconfig.base.json') })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: findHeadlessShell(), args: CHROMIUM_FLAGS } })],
  // Against what hangs, not against what is slow: see vitest.config.ts.
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 120_000 } },
}
