/** Legal texts to accept; shown only while a version in force is not accepted. */
export type TermsOptions = Record<string, never>
export interface TermsView {
  texts: readonly { id: string; version: string; title: string; url: string; pages?: number }[]
}
