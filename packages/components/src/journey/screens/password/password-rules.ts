import { passwordRules } from '@foyer/contract/rules/passwords'
import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, type TemplateResult } from 'lit'
import { icon } from '../../../ui/icon.ts'
import { alertIcon, checkCircleIcon, circleIcon } from '../../../ui/icons.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'

type Policy = Pick<ChoosePasswordView, 'policy' | 'email'>

/** What is wrong with a new password, before it is sent. */
export function checkRules({ policy, email }: Policy, { password = '' }: Input): Errors {
  const unmet = passwordRules(policy, password, email).find(({ isMet }) => !isMet)
  return password ? (unmet ? { password: unmet.code } : {}) : { password: 'missing' }
}

/** Grey until met, green once met, red only after an attempt. */
export function ruleList(context: ScreenContext, { policy, email }: Policy): TemplateResult {
  const rules = passwordRules(policy, context.draft['password'] ?? '', email)
  return html`<ul class="rules">${rules.map(({ rule, isMet }) => {
    const state = isMet ? 'success' : context.errors['password'] ? 'danger' : ''
    return html`<li class=${state}>${icon(isMet ? checkCircleIcon : state ? alertIcon : circleIcon)}<span>${context.t(`rule.${rule}`, { n: policy.minLength, max: policy.maxLength })}</span></li>`
  })}</ul>`
}
