import { declareTokens } from '../core/provider/declare-tokens.ts'

/** Stands before a composed script. */
declare const FOYER_BOOT: { utility: string }

const KEPT_SPACE =
  ':where(foyer-invoices,foyer-team,foyer-link-contract):where(:not(:defined,[hidden])){display:block;min-height:480px}:where(foyer-account:not(:defined,[hidden])){display:inline-block;width:var(--foyer-account-width,200px);max-width:100%;min-width:44px;height:44px;vertical-align:middle}foyer-login:not(:defined)>[slot]{display:none}'

/**
 * Takes the place of `provider/theme.ts` on somebody else's page, where several utilities may stand: the page's default gives its
 * tokens to the whole page, each other one to its providers.
 */
export function adoptTheme(tokens: string): void {
  const page = globalThis as unknown as { foyer1?: { first?: { utility: string } } }
  const { utility } = FOYER_BOOT
  const root = page.foyer1?.first?.utility === utility ? ':root,' : ''
  const sheet = new CSSStyleSheet()
  const known = CSS.supports('color:light-dark(#fff,#000)') ? tokens : tokens.replace(/light-dark\((\S+?),\S+?\)/g, '$1')
  sheet.replaceSync(`:where(${root}foyer-provider[utility="${utility}"]){${known}}${KEPT_SPACE}`)
  document.adoptedStyleSheets.push(sheet)
  if (root) declareTokens(known)
}
