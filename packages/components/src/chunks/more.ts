/** What a first visit does not show defines no tag either. */
export const define = (): void => {}
export { deliveryNotice, recheckDelivery } from '../widgets/foyer-login/screens/delivery.ts'
export { doneScreen, signedInScreen } from '../widgets/foyer-login/screens/done.ts'
export { linkExpiredScreen } from '../widgets/foyer-login/screens/link-expired.ts'
export { noEntryScreen } from '../widgets/foyer-login/screens/no-entry.ts'
export { ownSite } from '../widgets/foyer-login/screens/own-site.ts'
export { pausedScreen } from '../widgets/foyer-login/screens/paused.ts'
export { prepare } from '../widgets/foyer-login/screens/prepare-proofs.ts'
export { resume } from '../widgets/foyer-login/screens/resume.ts'
export { backToLogIn, startAgain } from '../widgets/foyer-login/screens/start-again.ts'
