/** What a first visit does not show defines no tag either. */
export const define = (): void => {}
export { codeWays } from '../journey/screens/code-ways.ts'
export { deliveryNotice, recheckDelivery } from '../journey/screens/delivery.ts'
export { signedInScreen } from '../journey/screens/done.ts'
export { prepare, screen } from '../journey/screens/more-screens.ts'
export { ownSite } from '../journey/screens/own-site.ts'
export { resume } from '../journey/screens/resume.ts'
export { startAgain } from '../journey/screens/start-again.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('../journey/messages/returning-visits/fr.ts').messages> {}
}
