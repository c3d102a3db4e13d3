/**
 * A 4-wise binary fuse filter (Graf and Lemire 2022): a set of texts in some 17 bits each, that is asked where it lies. What is in
 * it is always found; of what is not, one text in 65,536. Header: seed, segment length (a power of two) and number of segments,
 * each an unsigned 32-bit integer; then a 16-bit fingerprint a slot. Little-endian.
 */
export interface FuseShape {
  seed: number
  segmentLength: number
  segments: number
}

export const HEADER_BYTES = 12

/** A text's slots begin in any segment that three others follow. */
export const slotCount = ({ segmentLength, segments }: FuseShape): number => (segments + 3) * segmentLength

/** The four slots of a text, one in each of four segments in a row, and the fingerprint that they make when they are combined. */
export function placeOf(
  text: string,
  { seed, segmentLength, segments }: FuseShape,
): { slots: [number, number, number, number]; mark: number } {
  const [first, second, third] = [murmur3(text, seed), murmur3(text, seed + 1), murmur3(text, seed + 2)]
  const start = Math.floor((first / 2 ** 32) * segments * segmentLength)
  const within = segmentLength - 1
  return {
    slots: [
      start,
      (start + segmentLength) ^ (second & within),
      (start + 2 * segmentLength) ^ ((second >>> 16) & within),
      (start + 3 * segmentLength) ^ (third & within),
    ],
    mark: third >>> 16,
  }
}

export function holds(filter: DataView, text: string): boolean {
  const shape = { seed: filter.getUint32(0, true), segmentLength: filter.getUint32(4, true), segments: filter.getUint32(8, true) }
  const { slots, mark } = placeOf(text, shape)
  return slots.reduce((left, slot) => left ^ filter.getUint16(HEADER_BYTES + 2 * slot, true), mark) === 0
}

/** MurmurHash3 (x86, 32 bits), a UTF-16 code unit at a time. */
function murmur3(text: string, seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) {
    const block = Math.imul(text.charCodeAt(i), 0xcc9e2d51)
    hash ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593)
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
