import type { PasswordPolicy } from '../profile.ts'

/** A new password, with the customer's name where an account is created. */
export interface ChoosePasswordOptions {
  names?: boolean
}
export interface ChoosePasswordInput {
  password: string
  firstName?: string
  lastName?: string
}
export interface ChoosePasswordView {
  email: string
  names: boolean
  firstName?: string
  lastName?: string
  policy: PasswordPolicy
  /** `reset` says that other devices will be signed out. */
  purpose: 'create' | 'reset'
}
