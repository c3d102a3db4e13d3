import type { Passwords } from '../../platform/ports.ts'
import type { PasswordLists } from './common-passwords.ts'

/** The lists, and what reads them, are loaded when a password is chosen. */
export function isCommonPassword(lists: () => Promise<PasswordLists>): Passwords['isCommon'] {
  return async (password, near) => {
    const { isCommon } = await import('./common-passwords.ts')
    return isCommon(password, await lists(), near)
  }
}
