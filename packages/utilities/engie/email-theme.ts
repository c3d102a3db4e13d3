import type { EmailTheme } from '@foyer/contract/profile'

/** The colours of `theme.css`, for e-mails. */
export const emailTheme: EmailTheme = {
  name: 'ENGIE',
  headingFont: 'sans-serif',
  radius: 14,
  buttonRadius: 26,
  colours: {
    ground: '#E0F0FC',
    surface: '#FFFFFF',
    sunken: '#EDF6FD',
    text: '#10243E',
    quiet: '#4D607A',
    line: '#D3E3F0',
    accent: '#0072CE',
    onAccent: '#FFFFFF',
    link: '#0063B5',
  },
  dark: {
    ground: '#0D1621',
    surface: '#14202F',
    sunken: '#1C2B3D',
    text: '#EFF5FB',
    quiet: '#ABBCCD',
    line: '#2C3F54',
    accent: '#5DB4FF',
    onAccent: '#06223F',
    link: '#86C6FF',
  },
}
