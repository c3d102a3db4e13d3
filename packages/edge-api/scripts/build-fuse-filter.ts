import { type FuseShape, HEADER_BYTES, placeOf, slotCount } from '../src/identity/passwords/fuse-filter.ts'

/**
 * The filter of these texts, each named once. The same texts in the same order make the same bytes.
 *
 * @throws when no seed of the first hundred orders them.
 */
export function buildFuseFilter(texts: readonly string[]): Uint8Array {
  for (let seed = 0; seed < 300; seed += 3) {
    const shape = shapeFor(texts.length, seed)
    const order = peel(texts, shape)
    if (order) return write(texts, shape, order)
  }
  throw new Error(`No seed orders these ${texts.length} texts.`)
}

/** Sizes as the authors of the filter measured them for four slots. */
function shapeFor(count: number, seed: number): FuseShape {
  const segmentLength = 2 ** Math.floor(Math.log(count) / Math.log(2.91) - 0.5)
  const slots = count * Math.max(1.075, 0.77 + (0.305 * Math.log(600_000)) / Math.log(count))
  return { seed, segmentLength, segments: Math.ceil(slots / segmentLength) - 3 }
}

/** Texts, each with a slot that no text after it has: `[text, slot]` in turn. Null where two texts or more hold each other up. */
function peel(texts: readonly string[], shape: FuseShape): Uint32Array | null {
  const counts = new Uint32Array(slotCount(shape))
  const sums = new Uint32Array(slotCount(shape))
  texts.forEach((text, index) => {
    for (const slot of placeOf(text, shape).slots) {
      counts[slot] = (counts[slot] ?? 0) + 1
      sums[slot] = (sums[slot] ?? 0) ^ index
    }
  })
  const alone = [...counts.keys()].filter((slot) => counts[slot] === 1)
  const order = new Uint32Array(2 * texts.length)
  let taken = 0
  for (let slot = alone.pop(); slot !== undefined; slot = alone.pop()) {
    if (counts[slot] !== 1) continue
    const index = sums[slot] ?? 0
    order.set([index, slot], 2 * taken++)
    for (const other of placeOf(texts[index] ?? '', shape).slots) {
      counts[other] = (counts[other] ?? 0) - 1
      sums[other] = (sums[other] ?? 0) ^ index
      if (counts[other] === 1) alone.push(other)
    }
  }
  return taken === texts.length ? order : null
}

function write(texts: readonly string[], shape: FuseShape, order: Uint32Array): Uint8Array {
  const marks = new Uint16Array(slotCount(shape))
  for (let i = order.length - 2; i >= 0; i -= 2) {
    const { slots, mark } = placeOf(texts[order[i] ?? 0] ?? '', shape)
    const own = order[i + 1] ?? 0
    marks[own] = slots.reduce((left, slot) => (slot === own ? left : left ^ (marks[slot] ?? 0)), mark)
  }
  const bytes = new Uint8Array(HEADER_BYTES + 2 * marks.length)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of [shape.seed, shape.segmentLength, shape.segments].entries()) view.setUint32(4 * i, value, true)
  for (const [slot, mark] of marks.entries()) view.setUint16(HEADER_BYTES + 2 * slot, mark, true)
  return bytes
}
