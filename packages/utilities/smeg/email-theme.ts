import type { EmailTheme } from '@foyer/contract/profile'

/** The colours of `theme.css`, for e-mails. */
export const emailTheme: EmailTheme = {
  name: 'SMEG',
  headingFont: 'serif',
  colours: {
    ground: '#F3EBE1',
    surface: '#FFFEFC',
    sunken: '#F7F1E9',
    text: '#261D1A',
    quiet: '#65574F',
    line: '#E5DBCF',
    accent: '#9E1B32',
    onAccent: '#FFFFFF',
    link: '#9E1B32',
  },
  dark: {
    ground: '#171311',
    surface: '#211C19',
    sunken: '#2C2622',
    text: '#F5EFE8',
    quiet: '#BFB2A7',
    line: '#40372F',
    accent: '#CA4259',
    onAccent: '#FFFFFF',
    link: '#F6A5B0',
  },
}
