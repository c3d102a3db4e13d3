import { passwordRules } from '@foyer/contract/rules/passwords'
import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { alertIcon, checkCircleIcon, circleIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'

type Policy = Pick<ChoosePasswordView, 'policy' | 'email'>

/** What is wrong with a new password, before it is sent. */
export function checkRules({ policy, email }: Policy, { password = '' }: Input): Errors {
  const unmet = passwordRules(policy, password, email).find(({ isMet }) => !isMet)
  return password ? (unmet ? { password: unmet.code } : {}) : { password: 'missing' }
}

/** Grey until met, green once met, red only after an attempt. */
export function ruleList(host: JourneyElement, { policy, email }: Policy): TemplateResult {
  const rules = passwordRules(policy, host.draft['password'] ?? '', email)
  return html`<ul class="rules">${rules.map(({ rule, isMet }) => {
    const state = isMet ? 'success' : host.errors['password'] ? 'danger' : ''
    return html`<li class=${state}>${icon(isMet ? checkCircleIcon : state ? alertIcon : circleIcon)}<span>${host.t(`rule.${rule}`, { n: policy.minLength, max: policy.maxLength })}</span></li>`
  })}</ul>`
}
