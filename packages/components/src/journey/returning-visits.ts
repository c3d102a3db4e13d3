/** What a first visit does not show. */
export { codeWays } from './screens/code-ways.ts'
export { deliveryNotice, recheckDelivery } from './screens/delivery.ts'
export { signedInScreen } from './screens/done.ts'
export { prepare, screen } from './screens/more-screens.ts'
export { ownSite } from './screens/own-site.ts'
export { resume } from './screens/resume.ts'
export { startAgain } from './screens/start-again.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/returning-visits/fr.ts').messages> {}
}
