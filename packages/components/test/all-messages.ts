import type { Language } from '@foyer/contract/profile'
import { type Messages, readMessages } from '../scripts/messages.ts'

export const LANGUAGES = ['fr', 'en', 'it', 'nl', 'de'] as const satisfies readonly Language[]

const messagesIn = async (language: Language): Promise<Messages> => Object.assign({}, ...Object.values(await readMessages(language)))

const [fr, en, it, nl, de] = await Promise.all([messagesIn('fr'), messagesIn('en'), messagesIn('it'), messagesIn('nl'), messagesIn('de')])

/** All that the widgets say, by message id. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { fr, en, it, nl, de }
