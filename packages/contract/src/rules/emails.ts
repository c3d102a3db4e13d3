/** Trimmed and lower-cased: the form in which addresses are compared and stored. */
export function normalizeEmail(typed: string): string {
  return typed.trim().toLowerCase()
}

/**
 * A deliverable-looking address: the grammar of HTML's `input type=email`
 * (https://html.spec.whatwg.org/#valid-e-mail-address) with a dot in the domain, 254 characters at most (RFC 5321).
 */
export function isEmail(address: string): boolean {
  return address.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(address)
}
