/**
 * Words as a bundle carries them: texts in the order of their short ids, from the first of these on, and those whose
 * id is put together while running.
 */
export type PackedWords = readonly [first: number, texts: string, named: Readonly<Record<string, string>>]

/** Stands between texts; no text holds it. */
export const SEPARATOR = '~'

export function addWords(words: Record<string, string>, [first, texts, named]: PackedWords): void {
  texts.split(SEPARATOR).forEach((text, index) => {
    words[first + index] = text
  })
  Object.assign(words, named)
}
