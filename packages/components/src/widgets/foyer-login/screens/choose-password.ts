import { passwordRules } from '@foyer/contract/rules/passwords'
import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icon.ts'
import { alertIcon, checkCircleIcon, circleIcon } from '../../../parts/icons.ts'
import { type Errors, type Input, required } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { passwordField } from './password-field.ts'

/** A new password, with its rules ticked while it is typed, and the customer's name where an account is created. */
export function choosePasswordScreen(host: JourneyElement, view: ChoosePasswordView): TemplateResult {
  const { email, names, purpose } = view
  const isReset = purpose === 'reset'
  const title = host.t(isReset ? 'new.reset' : names ? 'new.names' : 'new.title')
  return html`${frame(host, title, isReset && host.t('new.lead'))}
    ${form(
      host,
      html`${names ? [nameField(host, view, 'firstName', host.t('firstName.label'), 'given-name'), nameField(host, view, 'lastName', host.t('lastName.label'), 'family-name')] : nothing}
        ${passwordField(host, email, host.t(isReset ? 'new.reset' : 'password.label'), 'new-password')}${ruleList(host, view)}`,
      host.t(isReset ? 'new.save' : 'button.next'),
      (input) => check(view, input),
    )}`
}

const nameField = (host: JourneyElement, view: ChoosePasswordView, name: 'firstName' | 'lastName', label: string, autocomplete: string) =>
  field({ name, label, autocomplete, value: view[name], error: host.error(name) })

function check({ names, policy, email }: ChoosePasswordView, input: Input): Errors {
  const { password = '' } = input
  const unmet = passwordRules(policy, password, email).find(({ isMet }) => !isMet)
  return {
    ...(names && required('firstName', 'lastName')(input)),
    ...(password ? unmet && { password: unmet.code } : { password: 'missing' }),
  }
}

/** Grey until met, green once met, red only after an attempt. */
function ruleList(host: JourneyElement, { policy, email }: ChoosePasswordView): TemplateResult {
  const rules = passwordRules(policy, host.draft['password'] ?? '', email)
  return html`<ul class="rules">${rules.map(({ rule, isMet }) => {
    const state = isMet ? 'success' : host.errors['password'] ? 'danger' : ''
    return html`<li class=${state}>${icon(isMet ? checkCircleIcon : state ? alertIcon : circleIcon)}<span>${host.t(`rule.${rule}`, { n: policy.minLength })}</span></li>`
  })}</ul>`
}
