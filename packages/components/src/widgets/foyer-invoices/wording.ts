import type { WordId } from '../../words/ids.ts'
import type { InvoiceFormat } from './invoice-format.ts'

/** A message in the site's language, values in place. */
export type Say = (id: WordId, values?: Readonly<Record<string, string | number>>) => string

/** What every view of the widget writes with. */
export interface Wording {
  say: Say
  format: InvoiceFormat
}
