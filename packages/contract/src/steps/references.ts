/** Which column of the billing data a reference is compared with, after normalisation. */
export type ReferenceMatch =
  | 'customer.reference'
  | 'customer.activationCode'
  | 'deliveryPoint.reference'
  | 'contract.reference'
  | 'invoice.latestNumber'
  | 'invoice.latestTotalCents'

export interface ReferenceField {
  /** Name of the input and of its message ids: `references.{id}.label`, `references.{id}.hint`. */
  id: string
  matches: ReferenceMatch
  /** ECMAScript pattern after spaces, dots and dashes are removed and letters are upper-cased; none for an amount. */
  pattern?: string
  inputMode?: 'numeric' | 'text' | 'decimal'
  /** Where it stands on paper; the widget draws the paper and a number on it. */
  paper?: { document: 'contract' | 'bill'; place: 'top-left' | 'top-right' | 'block'; sample: string }
}

/** References from paper that prove who the customer is. One generic refusal, its own counter. */
export interface ReferencesOptions {
  /** "Need help?" on each field shows where it stands (E-6, E-7). */
  helps?: boolean
  /** "My bill shows a login name" leads to log-in (E-8). */
  offersLogIn?: boolean
}
/** Field id to what was typed. */
export interface ReferencesView {
  fields: readonly ReferenceField[]
  helps: boolean
  offersLogIn: boolean
  triesLeft: number
}
