import type { EmailTheme } from '@foyer/contract/profile'

export const emailTheme: EmailTheme = {
  name: 'Oldtown Waterworks',
  colours: {
    ground: '#ECEFF2',
    surface: '#FFFFFF',
    sunken: '#F1F4F7',
    text: '#15202B',
    quiet: '#4A5A69',
    line: '#D5DDE4',
    accent: '#1F4E79',
    onAccent: '#FFFFFF',
    link: '#1F4E79',
  },
}
