import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A test of a browser journey, and the rows it is named after. */
export interface BrowserTest {
  file: string
  /** `describe > it`, as the runner says it. */
  name: string
  rows: readonly string[]
}

const FOLDER = join(import.meta.dirname, '..', '..', 'e2e')

/** Ids of rows in a test's name: `S-12`, `E-4`, `G-9`, `R-17`. */
export const rowsIn = (name: string): string[] => [...new Set(name.match(/\b[SEGR]-\d+\b/g) ?? [])]

/** Every test of every file, from its source: a name is written out, and names its rows itself or in its `describe`. */
export function browserTests(): BrowserTest[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => {
      let group = ''
      return [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^(\s*)(describe|it)(?:\.each\(.*?\))?\(\s*(['`"])(.+?)\3,/gms)].flatMap(
        ([, indent = '', kind, , title = '']) => {
          const text = title.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
          if (kind === 'describe') {
            group = text
            return []
          }
          const name = indent === '' ? text : `${group} > ${text}`
          return [{ file, name, rows: rowsIn(name) }]
        },
      )
    })
}
