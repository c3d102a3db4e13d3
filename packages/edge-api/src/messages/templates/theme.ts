import type { EmailTheme, Profile } from '@foyer/contract/profile'

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
