import type { EmailTheme } from '@foyer/contract/profile'
import { type Block, linesOf, type Text } from './email-content.ts'
import { FONT } from './email-styles.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML, safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/** @throws for anything but an absolute web address: an e-mail has no business with `javascript:` or `data:`. */
export function webAddress(url: string): string {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new Error('An e-mail links to web addresses only.')
  return escapeHtml(url)
}

/** A part of an e-mail as mail clients take it. */
export function blockHtml(part: Block, theme: EmailTheme): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 18px">${inline(part.text, theme)}</p>`
    case 'subtitle':
      return `<h2 class="text" style="margin:28px 0 12px;font:700 16px/1.4 ${FONT};color:${theme.colours.text}">${inline(part.text, theme)}</h2>`
    case 'code':
      return codeBox(part.code, theme)
    case 'button':
      return button(part.label, part.url, theme)
    case 'steps':
      return steps(part.items, theme)
    case 'quote':
      return quote(part.words, theme)
  }
}

function quote(words: string, { colours: { sunken, line, text }, radius = 8 }: EmailTheme): string {
  const lines = linesOf(words).map(escapeHtml).join('<br>')
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px"><tr><td class="box" style="background-color:${sunken};border:1px solid ${line};border-radius:${radius}px;padding:14px 18px;font:400 16px/1.55 ${FONT};color:${text};word-break:break-word">${lines}</td></tr></table>`
}

/** The gap in the middle is padding, not a space: copied or read aloud, the code is six digits in a row. */
function codeBox(code: string, { colours: { sunken, line, text }, radius = 8 }: EmailTheme): string {
  const [left, right] = [code.slice(0, 3), code.slice(3)].map(escapeHtml)
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px"><tr><td class="box" align="center" style="background-color:${sunken};border:1px solid ${line};border-radius:${radius}px;padding:18px 8px 18px 14px;font:700 39px/1.22 ${FONT};letter-spacing:.16em;color:${text};white-space:nowrap">${left}<span style="padding-left:.5em">${right}</span></td></tr></table>`
}

function button(label: string, url: string, { colours: { accent, onAccent }, buttonRadius = 6 }: EmailTheme): string {
  const link = `display:inline-block;padding:12px 30px;border:1px solid ${accent};border-radius:${buttonRadius}px;background-color:${accent};font:600 17px/1.35 ${FONT};color:${onAccent};text-decoration:none`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px"><tr><td class="accent" bgcolor="${accent}" style="border-radius:${buttonRadius}px;background-color:${accent};mso-padding-alt:13px 30px"><a class="accent" href="${webAddress(url)}" target="_blank" rel="noopener" style="${link}">${escapeHtml(label)}</a></td></tr></table>`
}

function steps(items: readonly Text[], theme: EmailTheme): string {
  const { sunken, line, text } = theme.colours
  const rows = items.map(
    (item, index) =>
      `<tr><td valign="top" width="34" style="padding:0 0 10px"><div class="box" style="width:22px;height:22px;border:1px solid ${line};border-radius:12px;background-color:${sunken};font:700 13px/22px ${FONT};text-align:center;color:${text}">${index + 1}</div></td><td class="text" valign="top" style="padding:0 0 10px;color:${text}">${inline(item, theme)}</td></tr>`,
  )
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 14px;font:400 16px/1.55 ${FONT}">${rows.join('')}</table>`
}

/** Runs of text; links in quiet ink where `linkColour` says which. */
export function inline(text: Text, { colours }: EmailTheme, linkColour?: string): string {
  return text
    .map(({ text: words, isStrong, href }) => {
      const said = href
        ? `<a class="${linkColour ? 'quiet' : 'link'}" href="${webAddress(href)}" target="_blank" rel="noopener" style="color:${linkColour ?? colours.link};font-weight:${linkColour ? 400 : 600};text-decoration:underline">${escapeHtml(words)}</a>`
        : escapeHtml(words).replaceAll('  ·  ', '&nbsp; · &nbsp;')
      return isStrong ? `<strong class="text" style="font-weight:700;color:${colours.text}">${said}</strong>` : said
    })
    .join('')
}
