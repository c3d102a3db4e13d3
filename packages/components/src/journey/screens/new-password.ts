import { isEmail } from '@foyer/contract/rules/emails'
import { loginNameFault } from '@foyer/contract/rules/login-names'
import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { userIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { revealButton } from '../ways/reveal-button.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { loginId, loginIdRow } from './login-id.ts'
import { checkNames, nameFields } from './name-fields.ts'
import { passwordField } from './password-field.ts'
import { checkRules, ruleList } from './password-rules.ts'

/** A new password with whatever else belongs to it: a login name (E-10), the password again, or the one forgotten kept (E-11). */
export function newPasswordScreen(host: JourneyElement, view: ChoosePasswordView): TemplateResult {
  const { names, purpose, asksLoginName, loginName, confirmation } = view
  const isReset = purpose === 'reset'
  const canKeep = host.journey?.step.actions.includes('skip')
  return html`${frame(host, host.t(isReset ? 'new.reset' : names ? 'new.names' : asksLoginName ? 'new.login' : 'new.title'), isReset && host.t('new.lead'))}
    ${form(
      host,
      html`${names ? nameFields(host, view) : nothing}${asksLoginName ? loginNameField(host, loginName) : nothing}${asksLoginName ? nothing : known(host, view)}${passwordField(
        host,
        host.t(isReset ? 'new.reset' : 'password.label'),
        'new-password',
      )}${ruleList(host, view)}${confirmation ? confirmationField(host) : nothing}`,
      host.t(isReset || confirmation ? 'new.save' : 'button.next'),
      (input) => check(view, input),
    )}${canKeep ? button(host.t('new.keep'), false, () => host.act('skip'), true) : nothing}`
}

/** What one logs in with, where it is not asked for: the name that was chosen, or the address. */
const known = (host: JourneyElement, { loginName, email }: ChoosePasswordView) =>
  loginName
    ? html`<div class="given">${icon(userIcon)}<p>${host.rich('new.known', { name: loginId(host, loginName) })}</p></div>`
    : loginIdRow(host, email)

const loginNameField = (host: JourneyElement, value: string | undefined) =>
  field({
    name: 'loginName',
    label: host.t('loginName.label'),
    hint: host.t('loginName.hint'),
    autocomplete: 'username',
    value,
    error: host.error('loginName'),
  })

const confirmationField = (host: JourneyElement) =>
  field({
    name: 'confirmation',
    type: host.isRepeatRevealed ? 'text' : 'password',
    label: host.t('confirmation.label'),
    autocomplete: 'new-password',
    error: host.error('confirmation'),
    after: revealButton(host, !!host.isRepeatRevealed, () => {
      host.isRepeatRevealed = !host.isRepeatRevealed
      host.requestUpdate()
    }),
  })

function check({ names, asksLoginName, confirmation, ...view }: ChoosePasswordView, input: Input): Errors {
  return {
    ...(names && checkNames(input)),
    ...(asksLoginName && loginNameErrors(input)),
    ...checkRules(view, input),
    ...(confirmation && confirmationErrors(input)),
  }
}

/** Its own address logs in anyway; any other name follows the rules of names. */
function loginNameErrors({ loginName = '' }: Input): Errors {
  if (!loginName.trim()) return { loginName: 'missing' }
  const fault = isEmail(loginName.trim()) ? null : loginNameFault(loginName)
  return fault ? { loginName: fault } : {}
}

function confirmationErrors({ password, confirmation }: Input): Errors {
  if (!confirmation) return { confirmation: 'missing' }
  return confirmation === password ? {} : { confirmation: 'differs' }
}
