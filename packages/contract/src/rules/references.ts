/** As compared: without spaces, dots and dashes, in upper case. */
export function normalizeReference(typed: string): string {
  return typed.replace(/[\s.\u2010-\u2015-]/g, '').toUpperCase()
}
