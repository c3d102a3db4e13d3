import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const DOCS = join(import.meta.dirname, '../docs')

/** Code that stands in a document. */
export interface CodeBlock {
  /** `html`, `tsx`, `css`… */
  language: string
  /** Where it belongs, if the document says so after the language. */
  file: string | undefined
  /** The heading above it. */
  section: string
  code: string
}

/** @param name below `docs` */
export const textOf = (name: string): string => readFileSync(join(DOCS, name), 'utf8')

/** Every code block of a document of ours, in order. @param name below `docs`, e.g. `integrate.md` */
export function codeIn(name: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let section = ''
  let open: { block: CodeBlock; indent: string } | undefined
  for (const line of textOf(name).split('\n')) {
    const [, indent = '', info = ''] = /^( *)```(.*)$/.exec(line) ?? []
    if (line.trimStart().startsWith('```')) {
      if (open) open = undefined
      else {
        const [language = '', file] = info.split(' ')
        open = { block: { language, file, section, code: '' }, indent }
        blocks.push(open.block)
      }
    } else if (open) open.block.code += `${line.slice(open.indent.length)}\n`
    else if (line.startsWith('#')) section = line.replace(/^#+ /, '')
  }
  return blocks
}
