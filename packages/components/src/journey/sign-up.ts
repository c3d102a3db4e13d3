/** The screens that follow the first one. */
export { frame } from './screens/frame.ts'
export { prepare, screen } from './screens/screen.ts'
export { stepStyles } from './screens/step-styles.ts'
export { standOutside } from './stand-outside.ts'

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/sign-up/fr.ts').messages> {}
}
