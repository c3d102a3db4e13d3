import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a page of documentation shows as a fenced block that names a file: a whole new one, or lines for one that is there. */
export interface DocumentedChange {
  /** Below the checkout, e.g. `packages/edge-api/src/app.ts`. */
  path: string
  /** A whole file, or of a `diff` block what stands there and what is added. */
  text: string
  isNew: boolean
}

const FENCE = /^```(\w+) (\S+)\n([\s\S]*?)\n```$/gm

/** The changes below a heading of a page, in their order. */
export function changesBelow(page: string, heading: string): DocumentedChange[] {
  const start = page.indexOf(`\n## ${heading}\n`)
  if (start < 0) throw new Error(`The page has no heading "${heading}".`)
  const end = page.indexOf('\n## ', start + 1)
  const section = page.slice(start, end < 0 ? undefined : end)
  return [...section.matchAll(FENCE)].map(([, language, path = '', text = '']) => ({ path, text: `${text}\n`, isNew: language !== 'diff' }))
}

/** Makes a change in a checkout. @throws where what a `diff` shows is not in the file, once. */
export function apply(checkout: string, { path, text, isNew }: DocumentedChange): void {
  const file = join(checkout, path)
  if (isNew) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } else swap(file, text, 'before', 'after')
}

/** Takes it back. */
export function undo(checkout: string, { path, text, isNew }: DocumentedChange): void {
  const file = join(checkout, path)
  if (isNew) rmSync(file)
  else swap(file, text, 'after', 'before')
}

type Side = 'before' | 'after'

/** Of a `diff` a line begins with a space where it is there already, and with `+` where it is new. */
function swap(file: string, diff: string, from: Side, to: Side): void {
  const side = (which: Side) =>
    diff
      .split('\n')
      .filter((line) => which === 'after' || !line.startsWith('+'))
      .map((line) => line.slice(1))
      .join('\n')
  const [before, after, ...more] = readFileSync(file, 'utf8').split(side(from))
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not have once what the page shows:\n${side(from)}`)
  writeFileSync(file, before + side(to) + after)
}
