import type { EmailColours, EmailTheme, Language } from '@foyer/contract/profile'
import { escapeHtml, webAddress } from './escape.ts'
import { type Block, type Letter, linesOf, type Text } from './letter.ts'

const FONT = "'Open Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const HEADING_FONTS = { serif: "Vollkorn, Georgia, 'Times New Roman', serif", 'sans-serif': FONT }

/**
 * The letter for mail clients: tables and inline styles, since several of them drop `<style>`; nothing is fetched. What
 * a `<style>` can add (narrow screens, the dark) is repeated there as classes.
 */
export function letterHtml(letter: Letter, theme: EmailTheme, language: Language): string {
  const { ground, surface, quiet, line, accent, text } = theme.colours
  const title = `margin:0 0 20px;font:600 27px/1.22 ${HEADING_FONTS[theme.headingFont ?? 'sans-serif']};color:${text}`
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="${theme.dark ? 'light dark' : 'light only'}">
<meta name="supported-color-schemes" content="${theme.dark ? 'light dark' : 'light only'}">
<title>${escapeHtml(letter.subject)}</title>
<style>${styles(theme)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:${ground};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:${ground}">${escapeHtml(letter.preheader)}${'&#8199;&#847; '.repeat(60)}</div>
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(letter.subject)}" lang="${language}" dir="ltr">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${ground}"><tr><td class="margin" align="center" style="padding:32px 16px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left">
${letter.online ? above(letter.online, theme) : ''}<tr><td class="surface head" style="background-color:${surface};border-bottom:3px solid ${accent};padding:26px 40px 25px;font:800 22px/1.22 ${FONT};letter-spacing:.06em;color:${text}">${escapeHtml(theme.name)}</td></tr>
<tr><td class="surface body" style="background-color:${surface};padding:34px 40px 40px;font:400 16px/1.55 ${FONT};color:${text}">
<h1 class="text" style="${title}">${escapeHtml(letter.title)}</h1>
${letter.blocks.map((part) => block(part, theme)).join('\n')}
<div class="rule" style="border-top:1px solid ${line};font-size:1px;line-height:1px;margin:20px 0 18px">&nbsp;</div>
${quietly([...letter.aside.map((part) => inline(part, theme)), ...(letter.fallback ? [fallback(letter.fallback, theme)] : [])], quiet)}
</td></tr>
<tr><td class="quiet foot" style="padding:22px 40px 8px;font:400 14px/1.5 ${FONT};color:${quiet}">
${letter.footer.map((part) => `<p style="margin:0">${inline(part, theme, quiet)}</p>`).join('\n')}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>
</html>
`
}

const above = (text: Text, theme: EmailTheme): string =>
  `<tr><td class="quiet above" align="center" style="padding:0 40px 16px;font:400 14px/1.5 ${FONT};color:${theme.colours.quiet}">${inline(text, theme, theme.colours.quiet)}</td></tr>
`

const quietly = (paragraphs: readonly string[], colour: string): string =>
  paragraphs
    .map((html, index) => {
      const below = index < paragraphs.length - 1 ? 12 : 0
      return `<p class="quiet" style="margin:0 0 ${below}px;font-size:15px;line-height:1.55;color:${colour}">${html}</p>`
    })
    .join('\n')

function fallback({ text, url }: { text: Text; url: string }, theme: EmailTheme): string {
  const link = `<a class="link" href="${webAddress(url)}" target="_blank" rel="noopener" style="color:${theme.colours.link};text-decoration:none;word-break:break-all">${escapeHtml(url)}</a>`
  return `${inline(text, theme)}<br>${link}`
}

function block(part: Block, theme: EmailTheme): string {
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

/** The gap in the middle is room, not a space: whoever copies or reads the code gets six digits in a row. */
function codeBox(code: string, { colours: { sunken, line, text }, radius = 8 }: EmailTheme): string {
  const [left, right] = [code.slice(0, 3), code.slice(3)].map(escapeHtml)
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px"><tr><td class="box" align="center" style="background-color:${sunken};border:1px solid ${line};border-radius:${radius}px;padding:18px 8px 18px 14px;font:700 39px/1.22 ${FONT};letter-spacing:.16em;color:${text};white-space:nowrap">${left}<span style="padding-left:.5em">${right}</span></td></tr></table>`
}

function button(label: string, url: string, { colours: { accent, onAccent }, buttonRadius = 6 }: EmailTheme): string {
  const link = `display:inline-block;padding:12px 30px;border:1px solid ${accent};border-radius:${buttonRadius}px;background-color:${accent};font:600 17px/1.35 ${FONT};color:${onAccent};text-decoration:none`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px"><tr><td class="accent" bgcolor="${accent}" style="border-radius:${buttonRadius}px;background-color:${accent}"><a class="accent" href="${webAddress(url)}" target="_blank" rel="noopener" style="${link}">${escapeHtml(label)}</a></td></tr></table>`
}

function steps(items: readonly Text[], theme: EmailTheme): string {
  const { sunken, line, text } = theme.colours
  const rows = items.map(
    (item, index) =>
      `<tr><td valign="top" width="34" style="padding:0 0 10px"><div class="box" style="width:22px;height:22px;border:1px solid ${line};border-radius:12px;background-color:${sunken};font:700 13px/22px ${FONT};text-align:center;color:${text}">${index + 1}</div></td><td class="text" valign="top" style="padding:0 0 10px;color:${text}">${inline(item, theme)}</td></tr>`,
  )
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 14px;font:400 16px/1.55 ${FONT}">${rows.join('')}</table>`
}

function inline(text: Text, { colours }: EmailTheme, linkColour?: string): string {
  return text
    .map(({ text: words, isStrong, href }) => {
      const said = href
        ? `<a class="${linkColour ? 'quiet' : 'link'}" href="${webAddress(href)}" target="_blank" rel="noopener" style="color:${linkColour ?? colours.link};font-weight:${linkColour ? 400 : 600};text-decoration:underline">${escapeHtml(words)}</a>`
        : escapeHtml(words).replaceAll('  ·  ', '&nbsp; · &nbsp;')
      return isStrong ? `<strong class="text" style="font-weight:700;color:${colours.text}">${said}</strong>` : said
    })
    .join('')
}

function styles({ dark }: EmailTheme): string {
  const narrow =
    '@media (max-width:480px){.margin{padding:0 0 16px!important}.above{padding:12px 20px!important}.head{padding:22px 20px 19px!important}.body{padding:28px 20px 32px!important}.foot{padding:20px 20px 8px!important}}'
  return dark
    ? `:root{color-scheme:light dark;supported-color-schemes:light dark}${narrow}@media (prefers-color-scheme:dark){${inTheDark(dark)}}`
    : `:root{color-scheme:light only}${narrow}`
}

const inTheDark = (dark: EmailColours): string =>
  [
    `.ground{background-color:${dark.ground}!important}`,
    `.surface{background-color:${dark.surface}!important;color:${dark.text}!important}`,
    `.head{border-bottom-color:${dark.accent}!important}`,
    `.text{color:${dark.text}!important}`,
    `.quiet{color:${dark.quiet}!important}`,
    `.box{background-color:${dark.sunken}!important;border-color:${dark.line}!important;color:${dark.text}!important}`,
    `.rule{border-top-color:${dark.line}!important}`,
    `.accent{background-color:${dark.accent}!important;border-color:${dark.accent}!important}`,
    `a.accent{color:${dark.onAccent}!important}`,
    `.link{color:${dark.link}!important}`,
  ].join('')
