import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { passwordRules } from '@foyer/contract/rules/passwords'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import { formOf } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, checkCircleIcon, circleIcon, lockIcon, mailIcon } from '../../ui/icons.ts'
import { faultOf, fieldFault, panelRow, stillRow, taskButton } from './rows-view.ts'
import type { SecurityContext } from './security-context.ts'

/** What the customer logs in with: the address, which everything is written to as well, and the password. */
export const loginView = (context: SecurityContext, policy: PasswordPolicy): TemplateResult =>
  html`<h3>${context.say('security.login')}</h3>
    <ul class="rows" role="list">
      ${emailRow(context)}${passwordRow(context, policy)}
    </ul>`

/** The session's address: a change is heard by every widget of the page at once. */
function emailRow(context: SecurityContext): TemplateResult {
  const { say, email, factors } = context
  const label = html`<span aria-hidden="true">${say('security.email.change')}</span><span class="sr">${say('security.email.change-one')}</span>`
  const change = factors.canChangeEmail ? taskButton(context, 'email', label, context.changeEmail, true) : nothing
  return stillRow({ path: mailIcon, title: say('security.email'), text: html`<bdi>${email}</bdi>${faultOf(context, 'email')}` }, change)
}

/** The password: there is nothing to see of it, and another one to choose. */
const passwordRow = (context: SecurityContext, policy: PasswordPolicy): TemplateResult =>
  panelRow(
    context,
    'password',
    { path: lockIcon, title: context.say('security.password.change'), text: context.say('security.password.text') },
    () => passwordPanel(context, policy),
  )

/** To be seen: some password managers pass over what is hidden and file the password under another field. It has no name and is not sent. */
const loginId = (label: string, email: string) =>
  html`<div class="field" part="field"><label for="f-username">${label}</label><div class="box still"><input part="input" id="f-username" readonly dir="ltr" autocomplete="username" .value=${email} /></div></div>`

function passwordPanel(context: SecurityContext, policy: PasswordPolicy): TemplateResult {
  const { say, email, typed, isRevealed } = context
  const error = fieldFault(context, 'password', 'password')
  const rules = passwordRules(policy, typed, email)
  const change = (data: FormData) => {
    const password = String(data.get('password'))
    const unmet = passwordRules(policy, password, email).some(({ isMet }) => !isMet)
    if (unmet) context.refuse('password', say('security.password.unmet'), 'password')
    else
      context.run({
        panel: 'password',
        write: { method: 'PUT', path: '/password', body: { password }, purpose: 'security' },
        done: 'security.done.password',
      })
  }
  const type = (event: InputEvent) =>
    event.target instanceof HTMLInputElement && event.target.name === 'password' && context.change({ typed: event.target.value })
  const reveal = html`<button type="button" class="link reveal" aria-pressed=${isRevealed} @click=${() => context.change({ isRevealed: !isRevealed })}>
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
      ${faultOf(context, 'password')}
      <div class="actions">${taskButton(context, 'password', say('security.password.save'))}</div>`,
  )}</div>`
}
