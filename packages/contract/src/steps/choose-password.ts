import type { PasswordPolicy } from '../rules/passwords.ts'

/** A new password; with the customer's name, or a login name, where an account is created. Actions: submit, skip. */
export interface ChoosePasswordOptions {
  names?: boolean
  /** The e-mail address or another name to log in with (E-10). */
  loginName?: boolean
  /** The password twice. */
  confirmation?: boolean
  /** In a recovery: who had only forgotten the login name keeps the password (E-11). Action `skip`. */
  mayKeep?: boolean
}
export interface ChoosePasswordView {
  email: string
  names: boolean
  firstName?: string
  lastName?: string
  /** What stands in the field of the login name, where it is asked; what is forgotten, in a recovery. */
  loginName?: string
  /** The login name is asked. */
  asksLoginName: boolean
  confirmation: boolean
  policy: PasswordPolicy
  /** `reset` says that other devices will be signed out. */
  purpose: 'create' | 'reset'
}
