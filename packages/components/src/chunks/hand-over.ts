import { defineElement } from '../element/define-element.ts'
import { FoyerConnect } from '../hand-over/foyer-connect.ts'

export { connectionAt } from '../hand-over/connection.ts'

/** On somebody else's page, this is the log-in. */
export const define = (): void => defineElement('foyer-login', FoyerConnect)
