/**
 * "No account at this address yet" (S-8): `create` invites to create one, `stop` says who sends the link (S-20),
 * `no-access` says so to the owner of an account that acts for no customer here.
 */
export interface NoAccountOptions {
  offer?: 'create' | 'stop' | 'no-access'
}
export interface NoAccountView {
  email: string
  offer: 'create' | 'stop' | 'no-access'
}
