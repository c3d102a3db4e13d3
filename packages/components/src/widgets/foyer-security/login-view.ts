import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { html, nothing, type TemplateResult } from 'lit'
import { mailIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'
import { faultOf, stillRow, taskButton } from './panel-view.ts'
import { passwordRow } from './password-view.ts'

/** What one logs in with: the address, which everything is written to as well, and the password. */
export const loginView = (desk: Desk, policy: PasswordPolicy): TemplateResult =>
  html`<h3>${desk.say('security.login')}</h3>
    <ul class="rows" role="list">
      ${emailRow(desk)}${passwordRow(desk, policy)}
    </ul>`

/** The session's address: a change is heard by every widget of the page at once. */
function emailRow(desk: Desk): TemplateResult {
  const { say, email, vault } = desk
  const label = html`<span aria-hidden="true">${say('security.email.change')}</span><span class="sr">${say('security.email.change-one')}</span>`
  const change = vault.factors?.canChangeEmail ? taskButton(desk, 'email', label, desk.changeEmail, true) : nothing
  return stillRow({ path: mailIcon, title: say('security.email'), text: html`<bdi>${email}</bdi>${faultOf(desk, 'email')}` }, change)
}
