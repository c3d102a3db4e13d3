/** The screens that follow the first one define no tag. */
export const define = (): void => {}
export { frame } from '../widgets/foyer-login/screens/frame.ts'
export { prepare, screen } from '../widgets/foyer-login/screens/screen.ts'
export { stepStyles } from '../widgets/foyer-login/screens/step-styles.ts'
export { standOutside } from '../widgets/foyer-login/stand-outside.ts'
