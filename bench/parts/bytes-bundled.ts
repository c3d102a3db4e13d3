import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rolldown } from 'vite'
import { bundle } from '../../e2e/hosts/bundled-page.ts'
import { brotliBytes } from '../../packages/components/scripts/bytes.ts'
import type { Row } from '../row.ts'

const ASSETS = join(import.meta.dirname, '../../dist/assets/foyer')

/** The log-in in a page's own bundle, as Vite makes it: what comes until its first field is there, with the utility's data. */
export async function bytesBundled(): Promise<Row> {
  const output = await bundle("import '@foyer/components/define/foyer-login.js'")
  const chunks = output.filter((each) => each.type === 'chunk')
  const first = needed(chunks, (chunk) => chunk.isEntry || chunk.moduleIds.some((id) => id.endsWith('/messages/fr.js')))
  const code = [...first].map(({ code }) => brotliBytes(code))
  const data = brotliBytes(readFileSync(join(ASSETS, 'v1/smeg/fr.json')))
  return {
    name: 'login in a page\u2019s own bundle (Vite), until the e-mail field can be used, fr',
    value: [data, ...code].reduce((sum, bytes) => sum + bytes, 0),
    unit: 'bytes',
    note: 'all messages of the language come at once; data of the utility included',
  }
}

/** These and all that they import. */
function needed(chunks: readonly Rolldown.OutputChunk[], isFirst: (chunk: Rolldown.OutputChunk) => boolean): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk) => {
    if (found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) chunks.filter(({ fileName }) => fileName === name).forEach(add)
  }
  chunks.filter(isFirst).forEach(add)
  return found
}
