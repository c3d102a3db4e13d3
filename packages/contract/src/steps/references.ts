import type { ReferenceField } from '../profile.ts'

/** References from paper that prove who the customer is. One generic refusal, its own counter. */
export type ReferencesOptions = Record<string, never>
/** Field id to what was typed. */
export type ReferencesInput = Record<string, string>
export interface ReferencesView {
  fields: readonly ReferenceField[]
  triesLeft: number
}
