import { declareTokens } from './declare-tokens.ts'

/** Space kept until a tag's code has come, under any rule of the page's own: it may hide and place its tags. */
const KEPT_SPACE =
  ':where(foyer-invoices,foyer-team,foyer-security,foyer-link-contract):where(:not(:defined,[hidden])){display:block;min-height:var(--foyer-invoices-space,100vh)}:where(foyer-link-contract:not(:defined)){min-height:480px}:where(foyer-account:not(:defined,[hidden])){display:inline-block;width:var(--foyer-account-width,200px);max-width:100%;min-width:44px;height:44px;vertical-align:middle}'

const isAdopted = new Set<string>()

/**
 * Gives the page the utility's tokens, under any rule of the page's own: `:where()` weighs nothing. Colours come in
 * pairs for `light-dark()`, so that widgets follow the `color-scheme` of the page they stand in. A constructed style
 * sheet passes a strict Content Security Policy.
 * @param tokens declarations, e.g. `--foyer-surface:light-dark(#fff,#222);`
 */
export function adoptTheme(tokens: string): void {
  if (isAdopted.has(tokens)) return
  isAdopted.add(tokens)
  const sheet = new CSSStyleSheet()
  const known = CSS.supports('color:light-dark(#fff,#000)') ? tokens : tokens.replace(/light-dark\((\S+?),\S+?\)/g, '$1')
  sheet.replaceSync(`:where(:root){${known}}${KEPT_SPACE}`)
  document.adoptedStyleSheets.push(sheet)
  declareTokens(known)
}
