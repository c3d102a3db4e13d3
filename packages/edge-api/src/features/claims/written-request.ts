import type { ContactTopic } from '@foyer/contract/steps/contact'

/** What somebody wrote through the contact form; the address is verified. It is personal, so it is stored sealed. */
export interface WrittenRequest {
  topic: ContactTopic
  name: string
  email: string
  text: string
}

/** Where the sealed text stands, as the seal's associated data. */
export const requestPlace = (claimId: string): string => `claim/${claimId}/payload`

/** How customer and operator call a request: the end of its id, `3F2A-91C2`. */
export const requestNumber = (claimId: string): string =>
  claimId
    .slice(-8)
    .toUpperCase()
    .replace(/^(.{4})/, '$1-')
