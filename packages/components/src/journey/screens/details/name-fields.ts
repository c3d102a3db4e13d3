import type { TemplateResult } from 'lit'
import { field } from '../../../ui/field.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { required } from '../form.ts'

/** First and last name, with what is known of them. */
export const nameFields = (context: ScreenContext, known: { firstName?: string; lastName?: string }): TemplateResult[] => [
  nameField(context, 'firstName', context.t('firstName.label'), 'given-name', known.firstName),
  nameField(context, 'lastName', context.t('lastName.label'), 'family-name', known.lastName),
]

const nameField = (context: ScreenContext, name: string, label: string, autocomplete: string, value: string | undefined) =>
  field({ name, label, autocomplete, value, error: context.error(name) })

export const checkNames = required('firstName', 'lastName')
