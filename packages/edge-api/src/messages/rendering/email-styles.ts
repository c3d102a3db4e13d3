import type { EmailColours, EmailTheme, Profile } from '@foyer/contract/profile'

/** For a utility that says nothing of its own: warm neutrals, ink for an accent. */
export const neutralTheme = (name: string): EmailTheme => ({
  name,
  colours: {
    ground: '#F3EBE1',
    surface: '#FFFEFC',
    sunken: '#F7F1E9',
    text: '#261D1A',
    quiet: '#65574F',
    line: '#E5DBCF',
    accent: '#3D322C',
    onAccent: '#FFFFFF',
    link: '#3D322C',
  },
})

export const themeOf = (profile: Profile): EmailTheme => profile.emailTheme ?? neutralTheme(profile.name)

/** Families that devices have: none is fetched. */
export const FONT = "'Open Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
export const HEADING_FONTS = { serif: "Vollkorn, Georgia, 'Times New Roman', serif", 'sans-serif': FONT }

/**
 * What a `<style>` can add to the inline styles, each in one of its own: Gmail drops the whole element over a rule that it
 * does not read.
 */
export function styleElements({ dark, headingFont }: EmailTheme): string {
  const scheme = dark ? 'light dark' : 'light only'
  const narrow =
    '@media (max-width:480px){.margin{padding:0 0 16px!important}.above{padding:12px 20px!important}.head{padding:22px 20px 19px!important}.body{padding:28px 20px 32px!important}.foot{padding:20px 20px 8px!important}}'
  return [
    `<style>:root{color-scheme:${scheme};supported-color-schemes:${scheme}}</style>`,
    `<style>${narrow}</style>`,
    ...(dark ? [`<style>@media (prefers-color-scheme:dark){${inTheDark(dark)}}</style>`] : []),
    `<!--[if mso]><style>table,td,p,div,a,span,strong,h2{font-family:'Segoe UI',Arial,sans-serif!important}h1{font-family:${headingFont === 'serif' ? 'Georgia,serif' : "'Segoe UI',Arial,sans-serif"}!important}</style><![endif]-->`,
  ].join('\n')
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
