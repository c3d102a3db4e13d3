import { defineElement } from '../../core/element/define-element.ts'
import { FoyerInvoices } from './foyer-invoices.ts'

export const define = (): void => defineElement('foyer-invoices', FoyerInvoices)
