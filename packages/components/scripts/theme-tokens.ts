const DECLARATION = /(--foyer-[\w-]+):\s*([^;]+);/g
const COLOUR = /#[\da-f]{3,8}\b|rgb\([^)]*\)/gi

/**
 * A utility's `theme.css` (tokens under `:root`, dark ones in a media query) as one list of declarations, colours
 * paired with `light-dark()` so that they follow the page's `color-scheme`.
 */
export function themeTokens(css: string): string {
  const [light = '', dark = ''] = css.split(/@media \(prefers-color-scheme: dark\)/)
  const darkValues = new Map(declarations(dark))
  return declarations(light)
    .map(([name, value]) => {
      const other = darkValues.get(name) ?? value
      if (other === value) return `${name}:${value.replace(COLOUR, hex)}`
      if (name === '--foyer-tint') return `${name}:${value};${name}-dark:${other}`
      return `${name}:${paired(value, other)}`
    })
    .join(';')
}

function declarations(css: string): [string, string][] {
  const found: [string, string][] = []
  for (const [, name, value] of css.matchAll(DECLARATION)) if (name && value) found.push([name, value.trim().replace(/\s*,\s*/g, ',')])
  return found
}

/** Values that differ in colours only keep the rest of the light one. */
function paired(light: string, dark: string): string {
  const darkColours = dark.match(COLOUR) ?? []
  let index = 0
  return light.replace(COLOUR, (colour) => {
    const other = darkColours[index++] ?? colour
    return hex(colour) === hex(other) ? hex(colour) : `light-dark(${hex(colour)},${hex(other)})`
  })
}

/** The shortest form without a space or comma, which the fallback for older browsers counts on. */
function hex(colour: string): string {
  const rgb = /rgb\((\d+) (\d+) (\d+)(?: ?\/ ?([\d.]+))?\)/.exec(colour)
  const long = rgb
    ? `#${rgb
        .slice(1, 4)
        .map((part) => pair(Number(part)))
        .join('')}${rgb[4] ? pair(Math.round(Number(rgb[4]) * 255)) : ''}`
    : colour.toLowerCase()
  return long.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3')
}

const pair = (value: number) => value.toString(16).padStart(2, '0')
