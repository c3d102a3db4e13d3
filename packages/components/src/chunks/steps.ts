/** The screens that follow the first one define no tag. */
export const define = (): void => {}
export { frame } from '../journey/screens/frame.ts'
export { prepare, screen } from '../journey/screens/screen.ts'
export { stepStyles } from '../journey/screens/step-styles.ts'
export { standOutside } from '../journey/stand-outside.ts'
