/** What only journeys of other ways in show defines no tag. */
export const define = (): void => {}
export { credentialsRefused } from '../journey/screens/credentials-refused.ts'
export { screen } from '../journey/screens/ways-screens.ts'
export { waysStyles } from '../journey/screens/ways-styles.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('../journey/messages/other-log-ins/fr.ts').messages> {}
}
