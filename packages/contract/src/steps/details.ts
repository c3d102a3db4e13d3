/** Who the customer is, to be checked against the billing data (G-4). One generic refusal, counted with the references. */
export interface DetailsOptions {
  fields: readonly DetailsField[]
}
export type DetailsField = 'name' | 'birth-date' | 'phone'
export interface DetailsView {
  fields: readonly DetailsField[]
  /** As the utility knows them, to be corrected. */
  firstName?: string
  lastName?: string
  countries: readonly { country: string; prefix: string }[]
}
