import type { EmailTheme } from '@foyer/contract/profile'

/** The colours of `theme.css`, for e-mails. */
export const emailTheme: EmailTheme = {
  name: 'GEG',
  headingFont: 'sans-serif',
  radius: 2,
  buttonRadius: 2,
  colours: {
    ground: '#E6ECE7',
    surface: '#FFFFFF',
    sunken: '#F0F3F0',
    text: '#17211B',
    quiet: '#4C5A52',
    line: '#CFD8D2',
    accent: '#11703F',
    onAccent: '#FFFFFF',
    link: '#0B6338',
  },
  dark: {
    ground: '#101612',
    surface: '#18201B',
    sunken: '#212B25',
    text: '#EFF4F0',
    quiet: '#AEBBB2',
    line: '#334039',
    accent: '#6CCB94',
    onAccent: '#06261A',
    link: '#8BDBAE',
  },
}
