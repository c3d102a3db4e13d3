/** Digits of a code as typed or pasted: spaces, dashes and dots are dropped; anything else makes it not a code. */
export function normalizeCode(typed: string): string | null {
  const digits = typed.replace(/[\s.\u2010-\u2015-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Crockford's base 32: no letter that is taken for another or for a digit. */
export const RECOVERY_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten signs of a recovery code as typed: in either case, and `o`, `i`, `l` read as the digits they look like. */
export function normalizeRecoveryCode(typed: string): string | null {
  const signs = typed
    .replace(/[\s.\u2010-\u2015-]/g, '')
    .toLowerCase()
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return /^[\da-hjkmnp-tv-z]{10}$/.test(signs) ? signs : null
}
