import { holds } from './fuse-filter.ts'

/** Filters, as `scripts/generate-common-passwords.ts` writes them. */
export interface PasswordLists {
  /** Breached passwords of eight characters or more, folded. */
  breached: DataView
  /** The commonest words of every language, and of what people take for passwords, folded: letters alone. */
  words: DataView
}

/** A word with more than that around it is not looked for: a row of digits is a secret of its own. */
const MOST_AROUND = 10

/** Longer than any word of the lists. */
const LONGEST_WORD = 32

/** What is typed for a letter. `1` is tried for both of its own. */
// biome-ignore format: a table
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '@': 'a', '4': 'a', '3': 'e', '€': 'e', '!': 'i', '|': 'i', '0': 'o', '5': 's', $: 's', '7': 't', '+': 't',
}

/**
 * Whether a password was breached, in any case and with or without accents; or is a common word, or a breached password, with digits
 * and symbols before or after it, hyphens or spaces in it, or what is usually typed for its letters (`M0t-de-passe!2026`).
 */
export function isCommon(password: string, { breached, words }: PasswordLists, near: readonly string[] = []): boolean {
  const folded = foldPassword(password)
  if (folded.length >= 8 && holds(breached, folded)) return true
  const bare = folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (bare.length >= 8 && bare !== folded && holds(breached, bare)) return true
  const own = new Set(near.map((name) => foldPassword(name).replace(/[^\p{L}]/gu, '')))
  return [...wordsIn(folded)].some((word) => own.has(word) || holds(words, word) || (word.length >= 8 && holds(breached, word)))
}

/** Without case, accents and ligatures. */
export const foldPassword = (password: string): string =>
  password.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/** The words a folded password may be made of: what is between its ends of digits and symbols, some of which may stand for a letter. */
function wordsIn(folded: string): Set<string> {
  const found = new Set<string>()
  const [first, last] = [folded.search(/\p{L}/u), folded.length - [...folded].reverse().join('').search(/\p{L}/u)]
  if (first < 0 || first + folded.length - last > MOST_AROUND || last - first > LONGEST_WORD) return found
  for (const start of [first, first - 1, first - 2])
    for (const end of [last, last + 1, last + 2]) {
      if (start < 0 || end > folded.length) continue
      for (const one of ['i', 'l']) {
        const word = folded.slice(start, end).replace(/[^\p{L}]/gu, (sign) => letterFor(sign, one))
        if (word.length >= 3 && /^\p{L}+$/u.test(word)) found.add(word)
      }
    }
  return found
}

/** Nothing for what separates words; a sign that stands for no letter stays. */
const letterFor = (sign: string, one: string): string => (/[\s._'’-]/.test(sign) ? '' : sign === '1' ? one : (SUBSTITUTES[sign] ?? sign))
