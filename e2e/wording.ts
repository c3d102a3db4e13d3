import { messages } from '@foyer/utilities'
import { formatMessage } from '../packages/components/src/words/format.ts'
import { words as enAccount } from '../packages/components/src/words/en/account.ts'
import { words as enFirst } from '../packages/components/src/words/en/first.ts'
import { words as enInvoices } from '../packages/components/src/words/en/invoices.ts'
import { words as enSteps } from '../packages/components/src/words/en/steps.ts'
import { words as frAccount } from '../packages/components/src/words/fr/account.ts'
import { words as frFirst } from '../packages/components/src/words/fr/first.ts'
import { words as frInvoices } from '../packages/components/src/words/fr/invoices.ts'
import { words as frSteps } from '../packages/components/src/words/fr/steps.ts'
import { words as itAccount } from '../packages/components/src/words/it/account.ts'
import { words as itFirst } from '../packages/components/src/words/it/first.ts'
import { words as itInvoices } from '../packages/components/src/words/it/invoices.ts'
import { words as itSteps } from '../packages/components/src/words/it/steps.ts'

export type Tongue = 'fr' | 'en' | 'it'

const words: Record<Tongue, Record<string, string>> = {
  fr: { ...frFirst, ...frSteps, ...frAccount, ...frInvoices, ...messages['smeg']?.fr },
  en: { ...enFirst, ...enSteps, ...enAccount, ...enInvoices, ...messages['smeg']?.en },
  it: { ...itFirst, ...itSteps, ...itAccount, ...itInvoices, ...messages['smeg']?.it },
}

export type Values = Readonly<Record<string, string | number>>

/** What a customer reads, by its message id. */
export function say(tongue: Tongue, id: string, values: Values = {}): string {
  const text = words[tongue][id]
  if (text === undefined) throw new Error(`No message ${id} in ${tongue}.`)
  return formatMessage<string | number>(text, values, tongue).join('')
}

/** The message as a pattern: whatever its values are. */
export function saying(tongue: Tongue, id: string): RegExp {
  const text = words[tongue][id]
  if (text === undefined) throw new Error(`No message ${id} in ${tongue}.`)
  const parts = text.split(/\{.+?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.+'))
}
