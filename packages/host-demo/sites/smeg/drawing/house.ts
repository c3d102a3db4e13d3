const walls = ['#f5ead8', '#f4dcbf', '#eac79d', '#dfae84', '#f1e2d0', '#f6e3c4', '#e6b98f', '#f3d3bd']
const roofs = ['#b5654a', '#c27a5b', '#a9563f', '#cfa98c']
const haze: Rgb = [196, 204, 205]

type Rgb = [number, number, number]

export interface House {
  x: number
  /** Where its wall meets the ground. */
  base: number
  wide: number
  high: number
  /** 0 stands on the quay; the further up the hill, the more of the haze it takes on. */
  depth: number
}

/** A house with a flat front: wall, shaded side, tiled edge and rows of windows. */
export const drawHouse = ({ x, base, wide, high, depth }: House, random: () => number): string => {
  const wall = pick(walls, random)
  const tone = (colour: string): string => mix(colour, haze, depth * 0.07)
  const top = base - high
  const side = Math.round(wide * (0.2 + random() * 0.12))
  const floors = `v${high - 18}`
  const windows: string[] = []
  for (let at = x + 6; at < x + wide - 6; at += 9) windows.push(`M${at} ${top + 10}${floors}`)
  // Below the wall there is more wall: the row in front hides it.
  return (
    `<path fill="${tone(wall)}" d="M${x} ${top}h${wide}v${high + 40}h-${wide}z"/>` +
    `<path fill="#6b3f2a" opacity=".13" d="M${x + wide - side} ${top}h${side}v${high + 40}h-${side}z"/>` +
    `<path fill="${tone(pick(roofs, random))}" d="M${x - 1} ${top - 3}h${wide + 2}v4h-${wide + 2}z"/>` +
    `<path stroke="${tone('#8a929a')}" stroke-width="4" stroke-dasharray="6 6" d="${windows.join('')}"/>`
  )
}

const pick = (from: readonly string[], random: () => number): string => from[Math.floor(random() * from.length)] ?? '#fff'

const mix = (colour: string, other: Rgb, share: number): string => {
  const channels = [1, 3, 5].map((at, index) => {
    const own = Number.parseInt(colour.slice(at, at + 2), 16)
    return Math.round(own + ((other[index] ?? own) - own) * Math.min(share, 0.6))
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
