import type { ReferenceField } from '../profile.ts'

/** References from paper that prove who the customer is. One generic refusal, its own counter. */
export interface ReferencesOptions {
  /** "Need help?" on each field shows where it stands (E-6, E-7). */
  helps?: boolean
  /** "My bill shows a login name" leads to log-in (E-8). */
  offersLogIn?: boolean
}
/** Field id to what was typed. */
export type ReferencesInput = Record<string, string>
export interface ReferencesView {
  fields: readonly ReferenceField[]
  helps: boolean
  offersLogIn: boolean
  triesLeft: number
}
