/** What must be known of a statement's text before the driver sees it, for it ends the process when arguments do not fit. */
export interface SqlText {
  /** In capitals; empty when there is no statement. */
  keyword: string
  /** By index, the first being 1: the name with its prefix, null for `?`. */
  parameters: (string | null)[]
  hasSeveralStatements: boolean
  isReadOnly: boolean
}

/** Strings, quoted names and comments come first, so that nothing within them counts. */
const TOKEN =
  /'[^']*(?:''[^']*)*'?|"[^"]*(?:""[^"]*)*"?|`[^`]*(?:``[^`]*)*`?|\[[^\]]*\]?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\?\d*|[:@$][\w$\u0080-\uffff]+|[\w\u0080-\uffff][\w$\u0080-\uffff]*|;|\S/g

export function readSql(sql: string): SqlText {
  const tokens = (sql.match(TOKEN) ?? []).filter((token) => !token.startsWith('--') && !token.startsWith('/*'))
  const words = tokens.map((token) => token.toUpperCase())
  const keyword = words.find((word) => word !== ';') ?? ''
  const firstEnd = tokens.indexOf(';', words.indexOf(keyword))
  const isTrigger = keyword === 'CREATE' && words.slice(0, 4).includes('TRIGGER')
  const hasSeveralStatements = !isTrigger && firstEnd >= 0 && tokens.slice(firstEnd).some((token) => token !== ';')
  const isReadOnly =
    ['SELECT', 'VALUES', 'EXPLAIN'].includes(keyword) ||
    (keyword === 'WITH' && !words.some((word) => ['INSERT', 'REPLACE', 'UPDATE', 'DELETE'].includes(word)))
  return { keyword, parameters: readParameters(tokens), hasSeveralStatements, isReadOnly }
}

/** Numbers them as SQLite does: `?` takes the next index, `?5` the fifth, a name its own, however often it stands there. */
function readParameters(tokens: string[]): (string | null)[] {
  const parameters: (string | null)[] = []
  for (const token of tokens) {
    if (token === '?') parameters.push(null)
    else if (token.startsWith('?')) {
      const index = Math.min(Number(token.slice(1)), 32_766)
      while (parameters.length < index) parameters.push(null)
      parameters[index - 1] = token
    } else if (/^[:@$]/.test(token) && token.length > 1 && !parameters.includes(token)) parameters.push(token)
  }
  return parameters
}
