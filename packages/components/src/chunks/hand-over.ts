import { defineElement } from '../core/element/define-element.ts'
import { FoyerConnect } from '../oauth-client/foyer-connect.ts'

export { connectionAt } from '../oauth-client/connection.ts'

/** On somebody else's page, this is the log-in. */
export const define = (): void => defineElement('foyer-login', FoyerConnect)
