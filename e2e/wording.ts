import type { Language } from '@foyer/contract/profile'
import { messages } from '@foyer/utilities'
import { readMessages } from '../packages/components/scripts/messages.ts'
import { formatMessage } from '../packages/components/src/core/messages/format-message.ts'

export type Tongue = Language
export type Values = Readonly<Record<string, string | number>>

const texts: Record<Tongue, Readonly<Record<string, string>>> = {
  fr: await textsIn('fr'),
  en: await textsIn('en'),
  it: await textsIn('it'),
  nl: await textsIn('nl'),
  de: await textsIn('de'),
}

/** Every message of the widgets. */
async function textsIn(tongue: Tongue): Promise<Readonly<Record<string, string>>> {
  return Object.assign({}, ...Object.values(await readMessages(tongue)))
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
  const text = messages[utility]?.[tongue]?.[id] ?? texts[tongue][id]
  if (text === undefined) throw new Error(`No message ${id} in ${tongue}.`)
  return text
}
