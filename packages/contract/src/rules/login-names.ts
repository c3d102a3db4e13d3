import { isEmail, normalizeEmail } from './emails.ts'

/** 3 to 40 letters of the Latin alphabet, digits, dots, dashes and underscores; no `@`, so that it is nobody's address. */
const LOGIN_NAME = /^[a-z\d][a-z\d._-]{1,38}[a-z\d]$/i

/** As compared and stored: one space with e-mail addresses, for either logs in. */
export const normalizeIdentifier = normalizeEmail

/** Asked of what was typed: letters that only look Latin, such as the sign of the kelvin, become Latin ones in lower case. */
export const isLoginName = (typed: string): boolean => LOGIN_NAME.test(typed.trim())

/** What one may log in with. */
export const isIdentifier = (typed: string, accepts: 'email' | 'email-or-login'): boolean =>
  isEmail(normalizeIdentifier(typed)) || (accepts === 'email-or-login' && isLoginName(typed))
