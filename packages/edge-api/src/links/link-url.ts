import type { Deployment } from '../deployment.ts'

/** The kind of journey that a link's button begins. */
export type LinkKind = 'activate' | 'recover'

/**
 * Where a link in a letter leads: the first-party page, with the token in the fragment, which no server sees. The page words
 * its button by the kind; what the link is for is in the database.
 */
export const linkUrl = ({ firstParty }: Deployment['sites'], kind: LinkKind, token: string): string =>
  `${firstParty[0]}/#foyer=${kind === 'activate' ? '' : `${kind}.`}${token}`
