import type { EmailColours, EmailTheme } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'
import { describe, expect, it } from 'vitest'
import { languages, message, now, templates, url, values } from '../emails.testbed.ts'
import type { TemplateName } from '../message.ts'
import { testProfile } from '../outbox.testbed.ts'
import type { Email } from '../transports/transport.ts'
import { themeOf } from './email-styles.ts'
import { renderEmail } from './render.ts'

/** Every look there is: each utility's, and the one of those who say nothing. */
const themes: Record<string, EmailTheme> = {
  neutral: themeOf(testProfile),
  ...Object.fromEntries(Object.values(profiles).map((profile) => [profile.id, themeOf(profile)])),
}
const names = Object.keys(themes)

const sites = { firstParty: testProfile.sites.firstParty, pages: [] }
const token = 'x'.repeat(43)

const letter = (template: TemplateName, language: (typeof languages)[number], theme: string, more: object = {}): Email => {
  const emailTheme = themes[theme]
  if (!emailTheme) throw new Error(`no theme ${theme}`)
  const online = template === 'code' ? null : token
  return renderEmail('id-1', message(template, language, more), { profile: { ...testProfile, emailTheme }, sites }, now, online)
}

describe.each(names)('every letter, as %s writes it,', (theme) => {
  const all = templates.flatMap((template) =>
    languages.map((language) => ({ template, language, email: letter(template, language, theme) })),
  )

  it('is whole in Gmail: below its 102 kB, its styles below 16 kB, no at-rule in another', () => {
    for (const { email } of all) {
      expect(Buffer.byteLength(email.html)).toBeLessThan(100_000)
      const styles = stylesOf(email.html)
      expect(styles.join('').length).toBeLessThan(16_000)
      for (const style of styles) expect(atRuleInside(style)).toBe(false)
    }
  })

  it('stays below that with the longest request there is room for', () => {
    const text = '<é>\n'.repeat(1_000)
    expect(Buffer.byteLength(letter('request-received', 'de', theme, { text }).html)).toBeLessThan(100_000)
  })

  it('fetches nothing', () => {
    for (const { email } of all) {
      expect(email.html).not.toMatch(/<(img|link|script|iframe|video|object|embed|base)\b|\bsrc=|\bbackground=|url\(|@import|@font-face/i)
      expect(email.html.replace(/href="[^"]*"/g, '')).not.toMatch(/style="[^"]*https?:/)
    }
  })

  it('says its language to who listens, and more than its subject in the inbox', () => {
    for (const { email, language } of all) {
      expect(email.html).toMatch(new RegExp(`<html lang="${language}" dir="ltr"`))
      expect(email.html).toMatch(new RegExp(`<div role="article"[^>]* lang="${language}" dir="ltr">`))
      const preheader = plain(/<div style="display:none[^"]*">([\s\S]*?)<\/div>/.exec(email.html)?.[1] ?? '')
      expect(preheader.length).toBeGreaterThan(20)
      expect(preheader).not.toBe(plain(email.subject))
    }
  })

  it('is laid out by tables for Outlook, its buttons with room around the words', () => {
    for (const { email } of all) {
      expect(email.html).toContain('<!--[if mso]><table role="presentation" width="600"')
      expect(email.html).toContain('<!--[if mso]></td></tr></table><![endif]-->')
      for (const [cell] of email.html.matchAll(/<td class="accent"[^>]*>/g)) expect(cell).toMatch(/bgcolor="#.*mso-padding-alt:13px 30px/)
      for (const [table] of email.html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"')
    }
  })

  it('says all of it in plain text, addresses included', () => {
    for (const { email, template, language } of all) {
      const text = plain(email.text)
      for (const words of wordsOf(email.html)) expect(text, `${template} ${language}`).toContain(words)
      for (const [, href = ''] of email.html.matchAll(/href="([^"]*)"/g))
        if (!href.includes('/letter')) expect(email.text, `${template} ${language}`).toContain(unescaped(href))
      if ('url' in values[template]) expect(email.text).toContain(url)
    }
  })
})

describe.each(names)('the colours of %s', (name) => {
  const theme = themes[name]
  const schemes = Object.entries({ light: theme?.colours, dark: theme?.dark }).filter(
    (entry): entry is [string, EmailColours] => !!entry[1],
  )

  it.each(schemes)('are read by everybody: %s', (_, colours) => {
    const { ground, surface, sunken, text, quiet, link, accent, onAccent } = colours
    for (const [ink, paper] of [
      [text, surface],
      [text, sunken],
      [quiet, surface],
      [quiet, ground],
      [link, surface],
      [onAccent, accent],
    ] as const)
      expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accent, surface)).toBeGreaterThanOrEqual(3)
  })
})

it('follows the dark in Apple Mail with colours of its own', () => {
  for (const [name, { dark }] of Object.entries(themes)) {
    const { html } = letter('welcome', 'fr', name)
    expect(html).toContain(`<meta name="color-scheme" content="${dark ? 'light dark' : 'light only'}">`)
    expect(html.includes('@media (prefers-color-scheme:dark)')).toBe(dark !== undefined)
  }
})

/** `<style>` elements of everybody but Outlook. */
const stylesOf = (html: string): string[] =>
  [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style)

/** Gmail drops a `<style>` that has a brace open where an `@` comes. */
function atRuleInside(style: string): boolean {
  let open = 0
  for (const letter of style) {
    if (letter === '{') open++
    else if (letter === '}') open--
    else if (letter === '@' && open > 0) return true
  }
  return false
}

/** Stretches of text that a reader sees in the letter itself: without the preheader, the offer above it, and the advice for buttons that fail. */
function wordsOf(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<div style="display:none[\s\S]*?<\/div>/, '')
    .replace(/<td class="quiet above"[\s\S]*?<\/td>/, '')
    .replace(/<p class="quiet"[^>]*>(?:(?!<\/p>)[\s\S])*<br><a class="link"[\s\S]*?<\/p>/, '')
    // A code's gap, and the numbers of steps, are marks on the paper.
    .replace(/<span style="padding-left[^>]*>|<\/span>/g, '')
    .replace(/<div class="box"[^>]*>\d<\/div>/g, '')
  return body
    .split(/<[^>]*>/)
    .map(plain)
    .filter((words) => words !== '')
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')

/** As read: one space between words. */
const plain = (text: string): string =>
  unescaped(text.replace(/&#8199;&#847; ?/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
