import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '../../seeded.ts'
import { boats } from './boats.ts'
import { drawHouse } from './house.ts'

const width = 1600
const height = 560
const quay = 412

/** How far the town climbs at `x`, from 0 at the shore to 1 at its summit. */
const climb = (x: number): number => Math.exp(-(((x - 760) / 330) ** 2)) * 0.95 + Math.exp(-(((x - 1330) / 170) ** 2)) * 0.35

const rows = [7, 6, 5, 4, 3, 2, 1, 0].map((depth) => {
  const random = seeded(11 + depth)
  const houses: string[] = []
  for (let x = -20 - random() * 30; x < width; ) {
    const wide = Math.round(34 + random() * 34)
    const high = Math.round(44 + random() * 34 - depth * 1.5)
    const lift = depth * 34 * climb(x + wide / 2) + depth * 5
    const isLand = depth < 3 || climb(x + wide / 2) > 0.16
    if (isLand) houses.push(drawHouse({ x: Math.round(x), base: Math.round(quay - lift), wide, high, depth }, random))
    if (depth < 3 && random() > 0.72) houses.push(drawTree(Math.round(x + wide), Math.round(quay - lift), random))
    x += wide + (random() > 0.75 ? random() * 12 : 0)
  }
  return houses.join('')
})

function drawTree(x: number, base: number, random: () => number): string {
  const tall = Math.round(8 + random() * 10)
  return `<ellipse cx="${x}" cy="${base - tall}" rx="${Math.round(tall * 0.9)}" ry="${tall}" fill="${random() > 0.5 ? '#5f8458' : '#4f7350'}"/>`
}

const hills = `
  <path fill="#b3c4cc" d="M0 160C120 96 210 150 320 128S520 90 640 132 840 176 960 116s210 30 330 4 200-60 310 2v300H0z"/>
  <path fill="#a0b1b2" d="M0 190c90-40 150-30 240 14s160 100 300 90 220-120 380-104 260 108 380 70 180-90 300-66v230H0z"/>
  <path fill="#8fa3a2" d="M0 300c110-40 200 10 330 26s210 6 320 10h420c120 0 190-46 290-40s170 30 240 20v110H0z"/>`

const ripples = (): string => {
  const random = seeded(5)
  const lines = Array.from({ length: 120 }, () => {
    const y = quay + 22 + Math.round(random() ** 0.7 * (height - quay - 26))
    const near = (y - quay) / (height - quay)
    const [x, long] = [Math.round(random() * width), Math.round(12 + random() * 60 * near)]
    const tone = ['#e9dcc4', '#b9d2d8', '#45788a'][Math.floor(random() * 3)]
    return `<path stroke="${tone}" d="M${x} ${y}h${long}"/>`
  })
  return `<g opacity=".55" stroke-width="1.4">${lines.join('')}</g>`
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMax slice">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9fbfd6"/><stop offset="1" stop-color="#dfe3e0"/></linearGradient>
<linearGradient id="sea" x2="0" y2="1"><stop stop-color="#9cbfc9"/><stop offset="1" stop-color="#4d8096"/></linearGradient>
</defs>
<path fill="url(#sky)" d="M0 0h${width}v${quay}H0z"/>${hills}
${rows.join('\n')}
<path fill="#d9c9b0" d="M0 ${quay - 4}h${width}v10H0z"/><path fill="#9a8877" d="M0 ${quay + 5}h${width}v4H0z"/>
<path fill="url(#sea)" d="M0 ${quay + 9}h${width}v${height - quay}H0z"/>
${ripples()}
${boats}
</svg>
`

writeFileSync(join(import.meta.dirname, '../art/harbour.svg'), svg)
