/** What proves it beside a code that was sent defines no tag. */
export const define = (): void => {}
export { offerPasskeys } from '../journey/offer-passkeys.ts'
export { heldScreen } from '../journey/screens/held.ts'
