/** Digits of a code as typed or pasted: spaces, dashes and dots are dropped; anything else makes it not a code. */
export function normalizeCode(typed: string): string | null {
  const digits = typed.replace(/[\s.\u2010-\u2015-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
