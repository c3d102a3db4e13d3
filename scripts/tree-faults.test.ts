import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { treeFaults } from './tree-faults.ts'

const root = join(import.meta.dirname, '..')

/** All sources of the packages, tests and what only tests use aside. */
const sources = new Map(
  readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name, 'src')
    const files = name === 'utilities' || name === 'host-demo' ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return files
      .filter((file) => file.endsWith('.ts') && !/\.(test|testbed|suite)\.ts$/.test(file))
      .map((file) => [`packages/${name}/src/${file}`, readFileSync(join(folder, file), 'utf8')] as const)
  }),
)

const lines = (count: number, first = '') => `${first}\n${'const a = 1\n'.repeat(count)}`

describe('the tree', () => {
  it('has no fault', () => {
    expect(treeFaults(sources)).toEqual([])
  })
})

describe('what is a fault', () => {
  const api = (files: Record<string, string>) =>
    treeFaults(new Map(Object.entries(files).map(([path, text]) => [`packages/edge-api/src/${path}`, text])))

  it('is a circle of three files, by type and lazily too; two may import one another', () => {
    const circle = {
      'a.ts': lines(20, "import type { B } from './b.ts'"),
      'b.ts': lines(20, "export const c = () => import('./c.ts')"),
      'c.ts': lines(20, "export type A = typeof import('./a.ts')"),
    }
    expect(api(circle)).toEqual([expect.stringContaining('a.ts, packages/edge-api/src/b.ts, packages/edge-api/src/c.ts')])
    expect(api({ 'a.ts': lines(20, "import './b.ts'"), 'b.ts': lines(20, "import './a.ts'") })).toEqual([])
  })

  it('is a feature that holds more than a fifth of the lines', () => {
    const even = Object.fromEntries([1, 2, 3, 4].map((each) => [`features/f${each}/routes.ts`, lines(98)]))
    expect(api({ ...even, 'app.ts': lines(98) })).toEqual([])
    expect(api({ ...even, 'app.ts': lines(80) })).toHaveLength(4)
  })

  it('is a chain of ten folders', () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, each) => [`f${each}/a.ts`, lines(20, each + 1 < length ? `import '../f${each + 1}/a.ts'` : '')]),
      )
    expect(api(chain(9))).toEqual([])
    expect(api(chain(10))).toEqual([expect.stringContaining('10 levels')])
  })

  it('is a small file with one importer, and a file that only hands on', () => {
    expect(api({ 'a.ts': lines(20, "import './b.ts'"), 'b.ts': 'export const b = 1\n' })).toEqual([
      expect.stringContaining('b.ts has 1 lines'),
    ])
    expect(api({ 'a.ts': "export { b } from './b.ts'\nexport type * from './b.ts'\n", 'b.ts': lines(20) })).toEqual([
      expect.stringContaining('a.ts only hands on'),
    ])
  })
})
