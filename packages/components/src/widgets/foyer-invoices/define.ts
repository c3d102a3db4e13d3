import { defineElement } from '../../core/element/define-element.ts'
import { FoyerInvoices } from './foyer-invoices.ts'

export const define = (): void => defineElement('foyer-invoices', FoyerInvoices)

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
