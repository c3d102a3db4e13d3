import type { ScreenChunks } from './screen-context.ts'
import { authenticatorScreen } from './screens/code/authenticator-screen.ts'

export { offerPasskeys } from './screens/identify/offer-passkeys.ts'

export const screens: ScreenChunks['second-factors']['screens'] = { code: authenticatorScreen }

declare module '../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/second-factors/fr.ts').messages> {}
}
