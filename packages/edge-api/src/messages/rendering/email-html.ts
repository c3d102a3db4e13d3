import type { EmailTheme, Language } from '@foyer/contract/profile'
import { blockHtml, escapeHtml, inline, webAddress } from './blocks-html.ts'
import type { EmailContent, Text } from './email-content.ts'
import { FONT, HEADING_FONTS, styleElements } from './email-styles.ts'

/**
 * The e-mail for mail clients: tables and inline styles, since several of them drop `<style>`; nothing is fetched. What
 * a `<style>` can add (narrow screens, the dark) is repeated there as classes. `mso` is Outlook on Windows, where Word
 * draws it: it knows no `max-width`, and no padding around a link.
 */
export function emailHtml(content: EmailContent, theme: EmailTheme, language: Language): string {
  const { ground, surface, quiet, line, accent, text } = theme.colours
  const title = `margin:0 0 20px;font:600 27px/1.22 ${HEADING_FONTS[theme.headingFont ?? 'sans-serif']};color:${text}`
  return `<!doctype html>
<html lang="${language}" dir="ltr" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="color-scheme" content="${theme.dark ? 'light dark' : 'light only'}">
<meta name="supported-color-schemes" content="${theme.dark ? 'light dark' : 'light only'}">
<title>${escapeHtml(content.subject)}</title>
${styleElements(theme)}
<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><![endif]-->
</head>
<body class="ground" style="margin:0;padding:0;background-color:${ground};-webkit-text-size-adjust:100%">
<div style="display:none;mso-hide:all;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:${ground}">${escapeHtml(content.preheader)}${'&#8199;&#847; '.repeat(60)}</div>
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(content.subject)}" lang="${language}" dir="ltr">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${ground}"><tr><td class="margin" align="center" style="padding:32px 16px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left">
${content.online ? above(content.online, theme) : ''}<tr><td class="surface head" style="background-color:${surface};border-bottom:3px solid ${accent};padding:26px 40px 25px;font:800 22px/1.22 ${FONT};letter-spacing:.06em;color:${text}">${escapeHtml(theme.name)}</td></tr>
<tr><td class="surface body" style="background-color:${surface};padding:34px 40px 40px;font:400 16px/1.55 ${FONT};color:${text}">
<h1 class="text" style="${title}">${escapeHtml(content.title)}</h1>
${content.blocks.map((part) => blockHtml(part, theme)).join('\n')}
<div class="rule" style="border-top:1px solid ${line};font-size:1px;line-height:1px;margin:20px 0 18px">&nbsp;</div>
${quietly([...content.aside.map((part) => inline(part, theme)), ...(content.fallback ? [fallback(content.fallback, theme)] : [])], quiet)}
</td></tr>
<tr><td class="quiet foot" style="padding:22px 40px 8px;font:400 14px/1.5 ${FONT};color:${quiet}">
${content.footer.map((part) => `<p style="margin:0">${inline(part, theme, quiet)}</p>`).join('\n')}
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
