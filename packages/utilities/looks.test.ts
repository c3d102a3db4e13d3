import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { profiles } from './index.ts'

type Colours = Record<string, string>

const channel = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const hex = (parts: number[]) => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map((part) => channel(part / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What `color-mix(in srgb, role share, ground)` gives. */
const mixed = (role: string, share: number, ground: string) =>
  hex(rgb(role).map((part, index) => part * share + (rgb(ground)[index] ?? 0) * (1 - share)))

function tokensOf(id: string): { light: Colours; dark: Colours } {
  const css = readFileSync(join(import.meta.dirname, id, 'theme.css'), 'utf8')
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const read = (part: string): Colours =>
    Object.fromEntries([...part.matchAll(/--foyer-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]))
  return { light: read(light), dark: { ...read(light), ...read(dark) } }
}

const pairs = (colours: Colours, names: readonly string[], grounds: readonly string[], least: number) =>
  names.flatMap((name) =>
    grounds
      .map((ground) => ({ what: `${name} on ${ground}`, is: contrast(colours[name] ?? '', colours[ground] ?? '') }))
      .filter(({ is }) => !(is >= least)),
  )

describe.each(Object.keys(profiles))('the looks of %s', (id) => {
  it.each(['light', 'dark'] as const)('can be read in the %s', (scheme) => {
    const colours = tokensOf(id)[scheme]
    const roles = ['danger', 'success', 'warning', 'info']
    expect(pairs(colours, ['text', 'quiet', 'link', ...roles], ['surface', 'sunken'], 4.5)).toEqual([])
    expect(pairs(colours, ['edge', 'focus', 'accent'], ['surface', 'sunken'], 3)).toEqual([])
    expect(pairs(colours, ['on-accent'], ['accent'], 4.5)).toEqual([])
    const share = Number.parseFloat(colours['tint'] ?? '') / 100
    for (const role of roles)
      expect(contrast(colours[role] ?? '', mixed(colours[role] ?? '', share, colours['surface'] ?? '')), role).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['colours', 'dark'] as const)('can be read in e-mails (%s)', (scheme) => {
    const colours: Colours = { ...profiles[id]?.emailTheme?.[scheme] }
    expect(Object.keys(colours)).not.toEqual([])
    expect(pairs(colours, ['text', 'quiet'], ['ground', 'surface', 'sunken'], 4.5)).toEqual([])
    expect(pairs(colours, ['link'], ['surface'], 4.5)).toEqual([])
    expect(pairs(colours, ['onAccent'], ['accent'], 4.5)).toEqual([])
  })
})
