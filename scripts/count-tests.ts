import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Tests of one part, counted for the last line of `npm test`. */
export interface TestCounts {
  passed: number
  failed: number
  /** Full names of those that passed at a second try. */
  retried: string[]
}

/** The variable that names the file which a part leaves its {@link TestCounts} in, as JSON. */
export const COUNTS_FILE = 'FOYER_TEST_COUNTS'

/** Leaves what a part counted, where `npm test` asks for it. */
export function leaveCounts(counts: TestCounts): void {
  const file = process.env[COUNTS_FILE]
  if (file) writeFileSync(file, JSON.stringify(counts))
}

/** Reports to `npm test` what Vitest ran. A file that does not even load is a failure. */
export default class CountTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts: TestCounts = { passed: 0, failed: errors.length, retried: [] }
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'failed') counts.failed++
        if (state !== 'passed') continue
        counts.passed++
        if (test.diagnostic()?.flaky) counts.retried.push(test.fullName)
      }
    }
    leaveCounts(counts)
  }
}
