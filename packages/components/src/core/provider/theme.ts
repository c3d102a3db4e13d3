/**
 * Gives the page the utility's tokens, under any rule of the page's own: `:where()` weighs nothing. Colours come in
 * pairs for `light-dark()`, so that widgets follow the `color-scheme` of the page they stand in. A constructed style
 * sheet passes a strict Content Security Policy.
 * @param tokens declarations, e.g. `--foyer-surface:light-dark(#fff,#222);`
 * @param space rules that keep the space of tags until their code has come
 * @param owner selector of what has these tokens
 * @returns the tokens as this browser knows them
 */
export function adoptTheme(tokens: string, space: string, owner: string): string {
  const sheet = new CSSStyleSheet()
  const known = CSS.supports('color:light-dark(#fff,#000)') ? tokens : tokens.replace(/light-dark\((\S+?),\S+?\)/g, '$1')
  sheet.replaceSync(`:where(${owner}){${known}}${space}`)
  document.adoptedStyleSheets.push(sheet)
  return known
}

/**
 * Says what each token is where no rule does, so that the looks outlast our style sheet: a page that sets its list of adopted
 * sheets anew takes ours away. Any value of the page's own wins, on any ancestor. The first utility on a page decides.
 * Fonts are left out: a page says `inherit` of them, which asks for its own.
 */
export function declareTokens(tokens: string): void {
  for (const [, name = '', initialValue = ''] of tokens.matchAll(/(--foyer-(?!font)[\w-]+):([^;]+)/g))
    try {
      CSS.registerProperty({ name, syntax: '*', inherits: true, initialValue })
    } catch {
      // It is declared already, or speaks of another token.
    }
}
