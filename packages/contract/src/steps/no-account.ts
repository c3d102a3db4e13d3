/** "No account at this address yet" (S-8): `create` invites to create one, `stop` says who sends the link (S-20). */
export interface NoAccountOptions {
  offer?: 'create' | 'stop'
}
export type NoAccountInput = Record<string, never>
export interface NoAccountView {
  email: string
  offer: 'create' | 'stop'
}
