/** What proves it beside a code that was sent defines no tag. */
export const define = (): void => {}
export { offerPasskeys } from '../widgets/foyer-login/offer-passkeys.ts'
export { heldScreen } from '../widgets/foyer-login/screens/held.ts'
