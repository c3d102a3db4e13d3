/** What proves it beside a code that was sent defines no tag. */
export const define = (): void => {}
export { offerPasskeys } from '../journey/offer-passkeys.ts'
export { heldScreen } from '../journey/screens/held.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('../journey/messages/second-factors/fr.ts').messages> {}
}
