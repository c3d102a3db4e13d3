/** Trimmed and lower-cased: the form in which addresses are compared and stored. */
export function normalizeEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

/**
 * The mailbox that a sub-address (RFC 5233) leads to: `a` of `a+1@example.com`. Limits count both as one; no account is told apart,
 * or let in, by it.
 */
export const mailboxOf = (address: string): string => normalizeEmail(address).replace(/^([^+@]+)\+[^@]*@/, '$1@')

/**
 * A deliverable-looking address: the grammar of HTML's `input type=email`
 * (https://html.spec.whatwg.org/#valid-e-mail-address) with a dot in the domain, 254 characters at most (RFC 5321).
 */
export function isEmail(address: string): boolean {
  return address.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(address)
}
