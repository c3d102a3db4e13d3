/** The screens that follow the first one define no tag. */
export const define = (): void => {}
export { frame } from '../journey/screens/frame.ts'
export { prepare, screen } from '../journey/screens/screen.ts'
export { stepStyles } from '../journey/screens/step-styles.ts'
export { standOutside } from '../journey/stand-outside.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages
    extends Texts<typeof import('../journey/messages/first-screen/fr.ts').messages>,
      Texts<typeof import('../journey/messages/other-first-screens/fr.ts').messages>,
      Texts<typeof import('../journey/messages/sign-up/fr.ts').messages> {}
}
