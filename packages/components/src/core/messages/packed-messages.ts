/**
 * Messages as a bundle carries them: texts in the order of their short ids, from the first of these on, and those whose
 * id is put together while running.
 */
export type PackedMessages = readonly [first: number, texts: string, named: Readonly<Record<string, string>>]

/** Stands between texts; no text holds it. */
export const SEPARATOR = '~'

export function addMessages(messages: Record<string, string>, [first, texts, named]: PackedMessages): void {
  texts.split(SEPARATOR).forEach((text, index) => {
    messages[first + index] = text
  })
  Object.assign(messages, named)
}
