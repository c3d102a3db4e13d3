/** What confirms a log-in beside a code that was sent. */
export { offerPasskeys } from './offer-passkeys.ts'
export { heldScreen } from './screens/held.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/second-factors/fr.ts').messages> {}
}
