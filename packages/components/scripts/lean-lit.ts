import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { CUTS, usesWhatIsCut } from './unused-lit.ts'

/** Hooks for hydration and for older browsers' polyfills: neither is ever there. */
const HOOKS = /\w+\.(?:lit\w*|reactiveElement)(?:Polyfill|Hydrate)Support\b/g

/** The list by which Lit's development build warns of several copies: ours is no concern of a host page's. */
const VERSIONS = /\(\w+\.(?:lit\w*|reactiveElement)Versions ?\?\?= ?\[\]\)\.push\("[\d.]+"\)/g

/** Whether style sheets can be constructed: widgets ask for browsers that can. */
const CAN_CONSTRUCT = /\w+\.ShadowRoot ?&& ?\(void 0 ?=== ?\w+\.ShadyCSS.*?CSSStyleSheet\.prototype/

/** What decorators leave on a class: there are none. */
const METADATA = /Symbol\.metadata ?\?\?=.*?new WeakMap;|const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?set\(t,i\)\}/g

/** Leaves out of Lit what a page served by us never uses, and refuses what would use it. */
export const leanLit = (): Plugin => ({
  name: 'foyer:lean-lit',
  transform(code, id) {
    if (id.includes('/components/src/')) {
      const used = usesWhatIsCut(code)
      if (used) this.error(`${id} uses ${used}, which scripts/unused-lit.ts cuts out of Lit`)
    }
    if (!/node_modules\/(@lit|lit|lit-[a-z]+)\//.test(id)) return null
    return {
      code: cut(code, CUTS[basename(id)])
        .replace(HOOKS, '(void 0)')
        .replace(VERSIONS, '(void 0)')
        .replace(CAN_CONSTRUCT, 'true')
        .replace(METADATA, ''),
      map: null,
    }
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
