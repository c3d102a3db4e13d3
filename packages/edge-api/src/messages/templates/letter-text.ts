import { type Block, type Letter, linesOf, type Text } from './letter.ts'

/** The letter for those who read without HTML: the same words, links written out. */
export function letterText(letter: Letter, sender: string): string {
  return `${[sender, letter.title, ...letter.blocks.map(block), ...letter.aside.map(flat), letter.footer.map(flat).join('\n')].join('\n\n')}\n`
}

function block(part: Block): string {
  switch (part.kind) {
    case 'code':
      return `    ${part.code}`
    case 'button':
      return `${part.label}\n${part.url}`
    case 'steps':
      return part.items.map((item, index) => `${index + 1}. ${flat(item)}`).join('\n')
    case 'quote':
      return linesOf(part.words)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
    default:
      return flat(part.text)
  }
}

/** Runs that share an address are one link. */
function flat(text: Text): string {
  return text
    .map((run, index) => {
      const isEndOfLink = run.href !== null && text[index + 1]?.href !== run.href
      return isEndOfLink ? `${run.text} (${run.href})` : run.text
    })
    .join('')
    .replaceAll('  ·  ', ' · ')
}
