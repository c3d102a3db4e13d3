import type { Say } from '../../words/say.ts'
import type { InvoiceFormat } from './invoice-format.ts'

/** What every view of the widget writes with. */
export interface Wording {
  say: Say
  format: InvoiceFormat
}
