import { isBirthDate, isDate } from '@foyer/contract/rules/dates'
import type { TemplateResult } from 'lit'
import { field } from '../../../ui/field.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'

/** One field of text: a calendar is no way to a day forty years ago, and digits alone will do on a phone. */
export const birthDateField = (context: ScreenContext): TemplateResult =>
  field({
    name: 'birthDate',
    label: context.t('birthDate.label'),
    hint: context.t('birthDate.hint'),
    autocomplete: 'bday',
    inputMode: 'numeric',
    error: context.error('birthDate'),
    look: 'short',
  })

export function checkBirthDate({ birthDate = '' }: Input): Errors {
  if (!birthDate.trim()) return { birthDate: 'missing' }
  // By this browser's clock, and a day late at most: the API knows the day.
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  return isBirthDate(typedDate(birthDate) ?? '', tomorrow) ? {} : { birthDate: 'malformed' }
}

/** As it is sent: `YYYY-MM-DD`. */
export const withBirthDate = ({ birthDate = '', ...input }: Input): Input => ({ ...input, birthDate: typedDate(birthDate) ?? birthDate })

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
