import { isBirthDate } from '@foyer/contract/rules/dates'
import type { TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { typedDate } from './typed-date.ts'

/** One field of text: a calendar is no way to a day forty years ago, and digits alone will do on a phone. */
export const birthDateField = (host: JourneyElement): TemplateResult =>
  field({
    name: 'birthDate',
    label: host.t('birthDate.label'),
    hint: host.t('birthDate.hint'),
    autocomplete: 'bday',
    inputMode: 'numeric',
    error: host.error('birthDate'),
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
