import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const DOCS = join(import.meta.dirname, '../docs')
const API_TESTS = join(import.meta.dirname, '../packages/edge-api/test/api')
const IMPORTS = readdirSync(API_TESTS)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(API_TESTS, name), 'utf8'))

/** Requirements of levels 1 and 2 by section, of OWASP ASVS 5.0.0; without V17. */
// biome-ignore format: a table
const REQUIREMENTS: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1, 2],
  '1.2': [1, 2, 3, 4, 5, 6, 7, 8, 9],
  '1.3': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  '1.4': [1, 2, 3],
  '1.5': [1, 2],
  '2.1': [1, 2, 3],
  '2.2': [1, 2, 3],
  '2.3': [1, 2, 3, 4],
  '2.4': [1],
  '3.2': [1, 2],
  '3.3': [1, 2, 3, 4],
  '3.4': [1, 2, 3, 4, 5, 6],
  '3.5': [1, 2, 3, 4, 5],
  '3.7': [1, 2],
  '4.1': [1, 2, 3],
  '4.2': [1],
  '4.3': [1, 2],
  '4.4': [1, 2, 3, 4],
  '5.1': [1],
  '5.2': [1, 2, 3],
  '5.3': [1, 2],
  '5.4': [1, 2, 3],
  '6.1': [1, 2, 3],
  '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  '6.3': [1, 2, 3, 4],
  '6.4': [1, 2, 3, 4],
  '6.5': [1, 2, 3, 4, 5],
  '6.6': [1, 2, 3],
  '6.8': [1, 2, 3, 4],
  '7.1': [1, 2, 3],
  '7.2': [1, 2, 3, 4],
  '7.3': [1, 2],
  '7.4': [1, 2, 3, 4, 5],
  '7.5': [1, 2],
  '7.6': [1, 2],
  '8.1': [1, 2],
  '8.2': [1, 2, 3],
  '8.3': [1],
  '8.4': [1],
  '9.1': [1, 2, 3],
  '9.2': [1, 2, 3, 4],
  '10.1': [1, 2],
  '10.2': [1, 2],
  '10.3': [1, 2, 3, 4],
  '10.4': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  '10.5': [1, 2, 3, 4, 5],
  '10.6': [1, 2],
  '10.7': [1, 2, 3],
  '11.1': [1, 2],
  '11.2': [1, 2, 3],
  '11.3': [1, 2, 3],
  '11.4': [1, 2, 3, 4],
  '11.5': [1],
  '11.6': [1],
  '12.1': [1, 2, 3],
  '12.2': [1, 2],
  '12.3': [1, 2, 3, 4],
  '13.1': [1],
  '13.2': [1, 2, 3, 4, 5],
  '13.3': [1, 2],
  '13.4': [1, 2, 3, 4, 5],
  '14.1': [1, 2],
  '14.2': [1, 2, 3, 4],
  '14.3': [1, 2, 3],
  '15.1': [1, 2, 3],
  '15.2': [1, 2, 3],
  '15.3': [1, 2, 3, 4, 5, 6, 7],
  '16.1': [1],
  '16.2': [1, 2, 3, 4, 5],
  '16.3': [1, 2, 3, 4],
  '16.4': [1, 2, 3],
  '16.5': [1, 2, 3],
}

/** `| 6.2.9 | asks for | here |`. */
const rows = readFileSync(join(DOCS, 'security.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| (\d+\.\d+\.\d+) \| ([^|]+) \| (.+) \|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, id = '', asks = '', here = '']) => ({ id, asks: asks.trim(), here: here.trim() }))

describe('the table of ASVS 5.0', () => {
  it('has a row for each requirement of levels 1 and 2, and one only', () => {
    const wanted = Object.entries(REQUIREMENTS).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`))
    expect(rows.map(({ id }) => id)).toEqual(wanted)
  })

  it('names tests that are there, or says a sentence', () => {
    for (const { id, here } of rows) {
      const links = [...here.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path)
      for (const path of links) expect(existsSync(join(DOCS, path)), `${id}: ${path}`).toBe(true)
      const tests = links.filter((path) => /\.(test|suite)\.ts$/.test(path))
      if (tests.length === 0) expect(here.replace(/\[[^\]]*\]\([^)]*\)/g, '').length, `${id} has neither`).toBeGreaterThan(3)
      if (here.startsWith('does not apply')) expect(here, id).toMatch(/^does not apply: ./)
    }
    expect(rows.filter(({ here }) => /\.(test|suite)\.ts\)/.test(here)).length).toBeGreaterThan(100)
  })

  it('names suites that a test runs', () => {
    const suites = new Set(rows.flatMap(({ here }) => [...here.matchAll(/\]\((\S+\.suite\.ts)\)/g)].map(([, path = '']) => path)))
    for (const suite of suites) {
      const name = suite.split('/').at(-1) ?? ''
      expect(runs(name), suite).toBe(true)
    }
  })
})

/** Whether a test beside the suites imports it. */
const runs = (suite: string): boolean => IMPORTS.some((text) => text.includes(`/${suite}'`))
