import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeIn } from './documents.ts'

/** What a page of documentation shows as a fenced block that names a file: a whole new one, or lines for one that is there. */
export interface DocumentedChange {
  /** Below the checkout, e.g. `packages/edge-api/src/app.ts`. */
  path: string
  /** A whole file, or of a `diff` block what stands there and what is added. */
  text: string
  isNew: boolean
}

/** The changes that a page shows below a heading, in their order. @param name below `docs` */
export function changesBelow(name: string, heading: string): DocumentedChange[] {
  const changes = codeIn(name).flatMap(({ section, file, language, code }) =>
    section === heading && file ? [{ path: file, text: code, isNew: language !== 'diff' }] : [],
  )
  if (changes.length === 0) throw new Error(`${name} shows no change below "${heading}".`)
  return changes
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
