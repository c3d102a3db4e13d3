import type { Run } from '../texts/speech.ts'

export type Text = readonly Run[]

/** An e-mail before it takes a form: HTML and plain text are both written from it, so they say the same. */
export interface EmailContent {
  subject: string
  /** What an inbox shows beside the subject. */
  preheader: string
  title: string
  blocks: readonly Block[]
  /** Below the rule, in quiet ink. */
  aside: readonly Text[]
  /** For clients in which the button fails; in plain text its address stands in sight already. */
  fallback?: { text: Text; url: string }
  footer: readonly Text[]
  /** Above the e-mail, in HTML alone: where to read it when a client draws it badly. */
  online?: Text
}

export type Block =
  | { kind: 'paragraph'; text: Text }
  | { kind: 'subtitle'; text: Text }
  | { kind: 'code'; code: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'steps'; items: readonly Text[] }
  /** A customer's own text, line by line as it was typed. */
  | { kind: 'quote'; words: string }

export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })

/** Between sentences. */
export const SPACE: Run = { text: ' ', isStrong: false, href: null }

/** Of a quote. */
export const linesOf = (words: string): readonly string[] => words.split(/\r\n?|\n/)

/** Without emphasis or links, e.g. for a preheader. */
export const plainText = (text: Text): string => text.map((run) => run.text).join('')
