import { type Block, type EmailContent, linesOf, type Text } from './email-content.ts'

/** The e-mail as plain text: the same texts, links written out. */
export function emailText(content: EmailContent, sender: string): string {
  return `${[sender, content.title, ...content.blocks.map(block), ...content.aside.map(flat), content.footer.map(flat).join('\n')].join('\n\n')}\n`
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
