import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, type TemplateResult } from 'lit'
import type { ScreenContext } from '../../screen-context.ts'
import { checkNames, nameFields } from '../details/name-fields.ts'
import { form } from '../form.ts'
import { frame } from '../frame.ts'
import { loginIdRow, passwordField } from './password-field.ts'
import { checkRules, ruleList } from './password-rules.ts'

/** A password for a new account, with its rules ticked while it is typed, and the customer's name. */
export const choosePasswordScreen = (context: ScreenContext, view: ChoosePasswordView): TemplateResult =>
  html`${frame(context, context.t('new.names'))}${form(
    context,
    html`${nameFields(context, view)}${loginIdRow(context, view.email)}${passwordField(context, context.t('password.label'), 'new-password')}${ruleList(context, view)}`,
    context.t('button.next'),
    (input) => ({ ...checkNames(input), ...checkRules(view, input) }),
  )}`
