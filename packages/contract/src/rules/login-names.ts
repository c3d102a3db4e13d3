import { isEmail, normalizeEmail } from './emails.ts'

/** 3 to 40 letters of the Latin alphabet, digits, dots, dashes and underscores; no `@`, so that it is no e-mail address. */
const LOGIN_NAME = /^[a-z\d][a-z\d._-]{1,38}[a-z\d]$/i

/** As compared and stored: one space with e-mail addresses, for either logs in. */
export const normalizeIdentifier = normalizeEmail

/** Asked of what was typed: letters that only look Latin, such as the sign of the kelvin, become Latin ones in lower case. */
export const isLoginName = (typed: string): boolean => LOGIN_NAME.test(typed.trim())

/** As this system's own ids look, whole or in part: UUIDs, with or without their dashes (RFC 9562). */
const ID = /^[a-f\d-]{20,}$/i

/** What is wrong with a name that is chosen: one that looks like an id would be taken for one by operators. */
export function loginNameFault(typed: string): 'malformed' | 'like-an-id' | null {
  if (!isLoginName(typed)) return 'malformed'
  return ID.test(typed.trim()) ? 'like-an-id' : null
}

/** What one may log in with. */
export const isIdentifier = (typed: string, accepts: 'email' | 'email-or-login'): boolean =>
  isEmail(normalizeIdentifier(typed)) || (accepts === 'email-or-login' && isLoginName(typed))
