import { COMMON_PASSWORDS } from './common-passwords.gen.ts'

/**
 * Whether a password is among the 5,000 most common of eight characters or more, in any case, also with symbols put
 * before or after it (`Password1!`). The list is a Golomb-coded set: one of some 2,000 uncommon passwords is refused too.
 */
export function isCommon(password: string): boolean {
  const folded = foldPassword(password)
  const bare = folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  marks ??= decode()
  return marks.has(passwordMark(folded)) || (bare.length >= 8 && marks.has(passwordMark(bare)))
}

export const foldPassword = (password: string): string => password.normalize('NFC').toLowerCase()

/** Where a folded password falls in the set: FNV-1a over its UTF-16 code units, mixed as MurmurHash3 ends, and scaled. */
export function passwordMark(folded: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  hash = (hash ^ (hash >>> 16)) >>> 0
  return Math.floor((hash / 2 ** 32) * COMMON_PASSWORDS.count * 2 ** COMMON_PASSWORDS.remainderBits)
}

/** Decoded once, when a password is first set; it is the same for everybody. */
let marks: ReadonlySet<number> | undefined

function decode(): ReadonlySet<number> {
  const { count, remainderBits, deltas } = COMMON_PASSWORDS
  const bytes = Uint8Array.from(atob(deltas), (char) => char.charCodeAt(0))
  let position = 0
  const bit = () => ((bytes[position >> 3] ?? 0) >> (7 - (position++ & 7))) & 1
  const found = new Set<number>()
  for (let i = 0, mark = 0; i < count; i++) {
    let quotient = 0
    while (bit() === 1) quotient++
    let remainder = 0
    for (let j = 0; j < remainderBits; j++) remainder = (remainder << 1) | bit()
    mark += quotient * 2 ** remainderBits + remainder
    found.add(mark)
  }
  return found
}
