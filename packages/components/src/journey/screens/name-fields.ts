import type { TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import type { JourneyElement } from '../journey-element.ts'
import { required } from '../required.ts'

/** First and last name, with what is known of them. */
export const nameFields = (host: JourneyElement, known: { firstName?: string; lastName?: string }): TemplateResult[] => [
  nameField(host, 'firstName', host.t('firstName.label'), 'given-name', known.firstName),
  nameField(host, 'lastName', host.t('lastName.label'), 'family-name', known.lastName),
]

const nameField = (host: JourneyElement, name: string, label: string, autocomplete: string, value: string | undefined) =>
  field({ name, label, autocomplete, value, error: host.error(name) })

export const checkNames = required('firstName', 'lastName')
