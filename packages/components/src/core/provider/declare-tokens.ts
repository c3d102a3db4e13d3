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
