import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, type TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { loginIdRow } from './login-id.ts'
import { checkNames, nameFields } from './name-fields.ts'
import { passwordField } from './password-field.ts'
import { checkRules, ruleList } from './password-rules.ts'

/** A password for a new account, with its rules ticked while it is typed, and the customer's name. */
export const choosePasswordScreen = (host: JourneyElement, view: ChoosePasswordView): TemplateResult =>
  html`${frame(host, host.t('new.names'))}${form(
    host,
    html`${nameFields(host, view)}${loginIdRow(host, view.email)}${passwordField(host, host.t('password.label'), 'new-password')}${ruleList(host, view)}`,
    host.t('button.next'),
    (input) => ({ ...checkNames(input), ...checkRules(view, input) }),
  )}`
