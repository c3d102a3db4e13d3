/** What only journeys of other ways to log in show. */
export { credentialsRefused } from './screens/credentials-refused.ts'
export { screen } from './screens/ways-screens.ts'
export { waysStyles } from './screens/ways-styles.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/other-log-ins/fr.ts').messages> {}
}
