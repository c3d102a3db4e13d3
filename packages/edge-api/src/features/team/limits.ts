/** Invitations of a company that nobody has accepted yet. */
export const OPEN_INVITATIONS = 100

/** E-mails with a link, for a company and to one address, within a day. */
export const SENDS_PER_DAY = 100
export const SENDS_PER_ADDRESS_PER_DAY = 5
