import type { Plugin } from 'vite'

interface Quasi {
  start: number
  end: number
}
interface Node {
  type: string
  [key: string]: unknown
}

/** White space between tags means nothing in our templates; inside a tag it separates attributes. */
const minifyHtml = (text: string): string =>
  text
    .replace(/>\s*\n\s*(?=<|$)/g, '>')
    .replace(/^\s*\n\s*(?=<|$)/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')

/** A space before a colon is a combinator, and `calc()` needs those around its operators. */
const minifyCss = (text: string): string =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/ !important/g, '!important')
    .replace(/ ([>+~]) /g, '$1')
    .trim()

const MINIFIERS: Readonly<Record<string, (text: string) => string>> = { html: minifyHtml, css: minifyCss }

function collect(value: unknown, found: { quasi: Quasi; minify: (text: string) => string }[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (value && typeof value === 'object') {
    const node = value as Node & { tag?: { name?: string }; quasi?: { quasis: Quasi[] } }
    const minify = node.type === 'TaggedTemplateExpression' ? MINIFIERS[node.tag?.name ?? ''] : undefined
    if (minify) for (const quasi of node.quasi?.quasis ?? []) found.push({ quasi, minify })
    for (const key of Object.keys(node)) collect(node[key], found)
  }
}

/** Takes what only the reader of the source needs out of html`` and css`` literals. */
export const minifyTemplates = (): Plugin => ({
  name: 'foyer:minify-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !/\b(html|css)`/.test(code)) return null
    const found: { quasi: Quasi; minify: (text: string) => string }[] = []
    collect(this.parse(code), found)
    found.sort((a, b) => b.quasi.start - a.quasi.start)
    let minified = code
    for (const { quasi, minify } of found)
      minified = minified.slice(0, quasi.start) + minify(minified.slice(quasi.start, quasi.end)) + minified.slice(quasi.end)
    return { code: minified, map: null }
  },
})
