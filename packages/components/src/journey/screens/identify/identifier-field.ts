import { isIdentifier } from '@foyer/contract/rules/login-names'
import type { CredentialsOptions } from '@foyer/contract/steps/credentials'
import type { TemplateResult } from 'lit'
import { field } from '../../../ui/field.ts'
import type { Errors } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'

type Accepts = CredentialsOptions['accepts']

export interface IdentifierOptions {
  /** Of the input: what the step calls it. */
  name: 'identifier' | 'email'
  accepts: Accepts
  value?: string | undefined
  hint?: string
}

/** An e-mail address, or the login name that the customer chose as well. */
export function identifierField(context: ScreenContext, { name, accepts, value, hint }: IdentifierOptions): TemplateResult {
  const isEmail = accepts === 'email'
  const code = context.errors[name]
  const subject = isEmail ? 'email' : 'identifier'
  return field({
    name,
    type: isEmail ? 'email' : 'text',
    label: context.t(isEmail ? 'email.label' : 'identifier.label'),
    hint: hint ?? (isEmail ? undefined : context.t('identifier.hint')),
    autocomplete: 'username',
    inputMode: 'email',
    value,
    error: code && context.host.anyMessage(`${subject}.${code}`, `field.${code}`),
  })
}

/** What is wrong with it, before anything is sent. */
export function identifierErrors(name: string, accepts: Accepts, typed = ''): Errors {
  if (isIdentifier(typed, accepts)) return {}
  return { [name]: typed.trim() ? 'malformed' : 'missing' }
}
