import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@foyer/contract/profile'
import { messages } from '@foyer/utilities'
import { formatMessage } from '../packages/components/src/words/format.ts'

export type Tongue = Language
export type Values = Readonly<Record<string, string | number>>

const FOLDER = join(import.meta.dirname, '..', 'packages/components/src/words')

const words: Record<Tongue, Record<string, string>> = {
  fr: await readWords('fr'),
  en: await readWords('en'),
  it: await readWords('it'),
  nl: await readWords('nl'),
  de: await readWords('de'),
}

/** Every word of the widgets. */
async function readWords(tongue: Tongue): Promise<Record<string, string>> {
  const files = readdirSync(join(FOLDER, tongue)).map(
    (name) => import(join(FOLDER, tongue, name)) as Promise<{ words: Record<string, string> }>,
  )
  return Object.assign({}, ...(await Promise.all(files)).map((file) => file.words))
}

/** Whose page it is, and in which language. */
export interface Voice {
  utility: string
  tongue: Tongue
}

/** What a customer reads, by its message id. */
export function say(voice: Voice, id: string, values: Values = {}): string {
  return formatMessage<string | number>(textOf(voice, id), values, voice.tongue).join('')
}

/** The message as a pattern: whatever its values are. */
export function saying(voice: Voice, id: string): RegExp {
  const parts = textOf(voice, id)
    .split(/\{.+?\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.+'))
}

/** The utility's own in the place of ours. */
function textOf({ utility, tongue }: Voice, id: string): string {
  const text = messages[utility]?.[tongue]?.[id] ?? words[tongue][id]
  if (text === undefined) throw new Error(`No message ${id} in ${tongue}.`)
  return text
}
