import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { passwordRules } from '@foyer/contract/rules/passwords'
import { html, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import { formOf } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, checkCircleIcon, circleIcon, lockIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'
import { faultOf, fieldFault, openingRow, taskButton } from './panel-view.ts'

/** The password: there is nothing to see of it, and another one to choose. */
export const passwordRow = (desk: Desk, policy: PasswordPolicy): TemplateResult =>
  openingRow(
    desk,
    'password',
    { path: lockIcon, title: desk.say('security.password.change'), text: desk.say('security.password.text') },
    () => passwordPanel(desk, policy),
  )

/** To be seen: some password managers pass over what is hidden and file the password under another field. It has no name and is not sent. */
const loginId = (label: string, email: string) =>
  html`<div class="field" part="field"><label for="f-username">${label}</label><div class="box still"><input part="input" id="f-username" readonly dir="ltr" autocomplete="username" .value=${email} /></div></div>`

function passwordPanel(desk: Desk, policy: PasswordPolicy): TemplateResult {
  const { say, email, typed, isRevealed } = desk
  const error = fieldFault(desk, 'password', 'password')
  const rules = passwordRules(policy, typed, email)
  const change = (data: FormData) => {
    const password = String(data.get('password'))
    const unmet = passwordRules(policy, password, email).some(({ isMet }) => !isMet)
    if (unmet) desk.refuse('password', say('security.password.unmet'), 'password')
    else
      desk.run({
        panel: 'password',
        write: { method: 'PUT', path: '/password', body: { password }, purpose: 'security' },
        done: 'security.done.password',
      })
  }
  const type = (event: InputEvent) =>
    event.target instanceof HTMLInputElement && event.target.name === 'password' && desk.change({ typed: event.target.value })
  const reveal = html`<button type="button" class="link reveal" aria-pressed=${isRevealed} @click=${() => desk.change({ isRevealed: !isRevealed })}>
    ${say(isRevealed ? 'security.hide' : 'security.show')}
  </button>`
  return html`<div @input=${type}>${formOf(
    change,
    html`${loginId(say('security.email'), email)}${field({
      name: 'password',
      type: isRevealed ? 'text' : 'password',
      label: say('security.password.new'),
      autocomplete: 'new-password',
      error,
      after: reveal,
    })}
      <ul class="rules">
        ${rules.map(({ rule, isMet }) => {
          const state = isMet ? 'success' : error ? 'danger' : ''
          return html`<li class=${state}>${icon(isMet ? checkCircleIcon : state ? alertIcon : circleIcon)}<span>${say(`security.rule.${rule}`, { n: policy.minLength })}</span></li>`
        })}
      </ul>
      ${faultOf(desk, 'password')}
      <div class="actions">${taskButton(desk, 'password', say('security.password.save'))}</div>`,
  )}</div>`
}
