/** What a first visit does not show defines no tag either. */
export const define = (): void => {}
export { codeWays } from '../widgets/foyer-login/screens/code-ways.ts'
export { deliveryNotice, recheckDelivery } from '../widgets/foyer-login/screens/delivery.ts'
export { signedInScreen } from '../widgets/foyer-login/screens/done.ts'
export { prepare, screen } from '../widgets/foyer-login/screens/more-screens.ts'
export { ownSite } from '../widgets/foyer-login/screens/own-site.ts'
export { resume } from '../widgets/foyer-login/screens/resume.ts'
export { startAgain } from '../widgets/foyer-login/screens/start-again.ts'
