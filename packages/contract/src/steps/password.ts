/** The current password. Never checked against a composition rule. */
export type PasswordOptions = Record<string, never>
export interface PasswordView {
  email: string
  /** Begins a `recover` journey from this one. */
  canRecover: boolean
  /** RFC 3339, while log-in is paused. */
  pausedUntil?: string
}
