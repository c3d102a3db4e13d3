import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { CUTS, usesWhatIsCut } from './unused-lit.ts'

/** Leaves out of Lit what a page served by us never uses, and refuses what would use it. */
export const leanLit = (): Plugin => ({
  name: 'foyer:lean-lit',
  transform(code, id) {
    if (id.includes('/components/src/')) {
      const used = usesWhatIsCut(code)
      if (used) this.error(`${id} uses ${used}, which scripts/unused-lit.ts cuts out of Lit`)
    }
    if (!/node_modules\/(@lit|lit|lit-[a-z]+)\//.test(id)) return null
    return { code: cut(code, CUTS[basename(id)]), map: null }
  },
})

function cut(code: string, cuts: (typeof CUTS)[string] = []): string {
  let rest = code
  for (const [unused, instead] of cuts) {
    if (!rest.includes(unused)) throw new Error(`another Lit, or cut twice: ${unused}`)
    rest = rest.replace(unused, () => instead)
  }
  return rest
}
