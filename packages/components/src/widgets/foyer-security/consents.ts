/** What the customer allowed somebody else's page or app: an item of `GET /v1/{utility}/consents`. */
export interface Consent {
  id: string
  /** Its name. */
  client: string
  since: string
}

export interface ConsentList {
  items: readonly Consent[]
}
