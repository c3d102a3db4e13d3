import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows } from '../packages/host-demo/demo/rows.ts'
import { rowsIn } from './generate/browser-tests.ts'

/**
 * Every row of the demo's list has a browser test that passed, by the report that the last run left. Run after the browser
 * tests: without a report, or with one that lacks a row, it fails.
 */
const REPORT = join(import.meta.dirname, '..', '.reports/e2e.json')

interface Report {
  testResults: readonly { assertionResults: readonly { fullName: string; status: string }[] }[]
}

const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report
const results = report.testResults.flatMap(({ assertionResults }) => assertionResults)
const passed = new Set(results.filter(({ status }) => status === 'passed').flatMap(({ fullName }) => rowsIn(fullName)))
const missing = [...new Set(rows.map(({ id }) => id))].filter((id) => !passed.has(id))
if (missing.length > 0) {
  console.error(`No browser test passed for: ${missing.join(', ')}.`)
  process.exitCode = 1
} else console.log(`${new Set(rows.map(({ id }) => id)).size} rows, each with a browser test that passed.`)
