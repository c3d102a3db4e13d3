/** What only journeys of other ways in show defines no tag. */
export const define = (): void => {}
export { credentialsRefused } from '../widgets/foyer-login/screens/credentials-refused.ts'
export { screen } from '../widgets/foyer-login/screens/ways-screens.ts'
export { waysStyles } from '../widgets/foyer-login/screens/ways-styles.ts'
