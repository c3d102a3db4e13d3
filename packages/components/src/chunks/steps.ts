/** The screens fetched beside the first one define no tag. */
export const define = (): void => {}
export { screen } from '../widgets/foyer-login/screens/screen.ts'
export { signedInScreen } from '../widgets/foyer-login/screens/done.ts'
export { stepStyles } from '../widgets/foyer-login/screens/step-styles.ts'
export { resume } from '../widgets/foyer-login/screens/resume.ts'
export { frame } from '../widgets/foyer-login/screens/frame.ts'
