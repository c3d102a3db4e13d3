import { isDate } from '@foyer/contract/rules/dates'

/**
 * A day as people type it, day first as everywhere in Europe: `14/03/1985`, `14.3.1985`, `14 03 1985`, `14031985`; and as
 * browsers fill it in, `1985-03-14`.
 * @returns `YYYY-MM-DD`, or null where it is no day of the calendar
 */
export function typedDate(typed: string): string | null {
  const text = typed.trim()
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(\d{4})$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? []
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isDate(date) ? date : null
}
