import type { Language } from '@foyer/contract/profile'

export type Messages = Readonly<Record<string, string>>

/** Those that the product speaks. */
export const LANGUAGES = ['fr', 'en', 'it', 'nl', 'de'] as const satisfies readonly Language[]

/** The product's messages in a language. The published package has this module rewritten: it imports a file a language. */
export const messagesIn = (language: Language): Promise<Messages> => Promise.reject(new Error(`foyer: no messages in ${language} here`))
