import { defineElement } from '../../core/element/define-element.ts'
import { FoyerConnect } from './foyer-connect.ts'

export { connectionAt } from '../../oauth-client/connection.ts'

/** On a client's page, this is the log-in. */
export const define = (): void => defineElement('foyer-login', FoyerConnect)

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
