import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findPages } from '../plugins/pages.ts'
import { rows } from './rows.ts'

const root = join(import.meta.dirname, '..')
const pages = findPages(root).map(({ path }) => path)
const span = (letter: string, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${letter}-${from + index}`)

it('lists everything about getting in, once', () => {
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const wanted = [
    ...span('S', 1, 5),
    ...span('S', 7, 20),
    ...span('E', 1, 13),
    ...span('G', 1, 6),
    'G-9',
    'G-10',
    ...span('R', 1, 19),
    ...span('R', 21, 25),
  ]
  expect([...ids].sort()).toEqual(wanted.sort())
})

it.each(rows.filter(({ page }) => !/^(area:|\/demo\/)/.test(page)))('$id leads to a page of $utility’s site', ({ utility, page }) => {
  expect(pages).toContain(join(root, 'sites', utility, page.endsWith('/') ? `${page}index.html` : page))
})
