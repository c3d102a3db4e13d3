import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '../../seeded.ts'

const width = 1600
const height = 560

type Point = readonly [x: number, y: number]

interface Range {
  seed: number
  /** Heights of the ridge, evenly spread from the left edge to the right one. */
  ridge: readonly number[]
  rough: number
  fill: string
  /** Above this height lies snow. */
  snowAbove?: number
}

/** From the far massif to the slopes above the town. */
const ranges: readonly Range[] = [
  { seed: 3, ridge: [250, 190, 215, 120, 175, 95, 150, 80, 165, 120, 205, 150, 235], rough: 22, fill: '#8fb3bd', snowAbove: 190 },
  { seed: 8, ridge: [300, 260, 285, 215, 270, 235, 290, 250, 205, 265, 285, 240, 300], rough: 16, fill: '#5f9184' },
  { seed: 21, ridge: [330, 345, 380, 360, 395, 405, 390, 410, 385, 350, 330, 300, 270], rough: 9, fill: '#2f7a58' },
  { seed: 34, ridge: [430, 415, 440, 452, 446, 455, 450, 458, 452, 440, 430, 405, 390], rough: 6, fill: '#1b5f3f' },
]

/** A line through the heights, broken into ever smaller edges. */
function ridgeOf({ seed, ridge, rough }: Range): Point[] {
  const random = seeded(seed)
  const corners = ridge.map((y, index): Point => [(index * width) / (ridge.length - 1), y])
  return [rough, rough / 2, rough / 4].reduce((line, by) => split(line, by, random), corners)
}

function split(line: readonly Point[], by: number, random: () => number): Point[] {
  return line.flatMap((point, index) => {
    const next = line[index + 1]
    if (!next) return [point]
    return [point, [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2 + (random() - 0.5) * 2 * by] as const]
  })
}

const path = (points: readonly Point[]) => points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')

function draw(range: Range): string {
  const line = ridgeOf(range)
  const mountain = `<path fill="${range.fill}" d="M0 ${height}L${path(line)}L${width} ${height}z"/>`
  return range.snowAbove === undefined ? mountain : mountain + snow(line, range.snowAbove, seeded(range.seed + 1))
}

/** What of a mountain is above the snow line, whose lower edge is ragged. */
function snow(line: readonly Point[], above: number, random: () => number): string {
  const caps: Point[][] = [[]]
  for (const point of line) {
    if (point[1] < above) caps.at(-1)?.push(point)
    else if (caps.at(-1)?.length) caps.push([])
  }
  return caps
    .filter((cap) => cap.length > 2)
    .map((cap) => {
      const edge = cap
        .toReversed()
        .map(([x, y], index): Point => [x, y + Math.min(above - y, 46) * (index % 2 ? 0.9 : 0.35) + random() * 8])
      return `<path fill="#f4f8f7" d="M${path(cap)}L${path(edge)}z"/>`
    })
    .join('')
}

function town(): string {
  const random = seeded(55)
  const houses: string[] = []
  for (let x = 0; x < width; ) {
    const wide = 26 + random() * 44
    const high = 26 + random() * 46
    const tone = ['#e8ded0', '#d9cbb8', '#f1e9dc', '#cfd8d2'][Math.floor(random() * 4)]
    const top = Math.round(520 - high)
    const windows: string[] = []
    for (let y = top + 12; y < 548; y += 17)
      for (let left = x + 7; left < x + wide - 11; left += 13) windows.push(`M${Math.round(left)} ${y}h5v8h-5z`)
    houses.push(
      `<path fill="${tone}" d="M${Math.round(x)} ${top}h${Math.round(wide)}V560h-${Math.round(wide)}z"/><path fill="#7b5a4a" d="M${Math.round(x) - 2} ${top}l${Math.round(wide / 2) + 2}-11 ${Math.round(wide / 2) + 2} 11z"/><path fill="#5b6b70" d="${windows.join('')}"/>`,
    )
    x += wide + (random() > 0.8 ? 18 : 0)
  }
  return houses.join('')
}

/** The spherical cabins that climb to the fort. */
function cableCar(): string {
  const [from, to] = [
    [860, 520],
    [1340, 338],
  ] as const
  const at = (part: number): Point => [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part + 26 * Math.sin(Math.PI * part),
  ]
  const rope = `<path fill="none" stroke="#17211b" stroke-width="1.5" d="M${path(Array.from({ length: 17 }, (_, index) => at(index / 16)))}"/>`
  const cabins = [0.62, 0.69, 0.76].map((part) => {
    const [x, y] = at(part).map(Math.round)
    return `<path stroke="#17211b" stroke-width="1.5" d="M${x} ${y}v9"/><circle cx="${x}" cy="${(y ?? 0) + 19}" r="11" fill="#f4f8f7" stroke="#17211b" stroke-width="1.5"/><path fill="#0a5530" d="M${(x ?? 0) - 11} ${(y ?? 0) + 20}h22a11 11 0 0 1-22 0z"/>`
  })
  const fort = '<path fill="#c9bda9" d="M1316 334h78v-22h16v22h26v-34h14v76h-134z"/><path fill="#a4977f" d="M1316 354h134v6h-134z"/>'
  return fort + rope + cabins.join('')
}

const [far, middle, near, slope] = ranges.map(draw)
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMax slice">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#bcdce2"/><stop offset="1" stop-color="#f3f3e4"/></linearGradient></defs>
<path fill="url(#sky)" d="M0 0h${width}v${height}H0z"/>
<circle cx="330" cy="120" r="40" fill="#fff3c4"/>
${far}
${middle}
${near}
${slope}
${cableCar()}
${town()}
</svg>
`
writeFileSync(join(import.meta.dirname, '../art/mountains.svg'), svg)
