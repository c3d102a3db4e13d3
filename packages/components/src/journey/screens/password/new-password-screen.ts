import { isEmail } from '@foyer/contract/rules/emails'
import { loginNameFault } from '@foyer/contract/rules/login-names'
import type { ChoosePasswordView } from '@foyer/contract/steps/choose-password'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../../ui/button.ts'
import { field } from '../../../ui/field.ts'
import { icon } from '../../../ui/icon.ts'
import { userIcon } from '../../../ui/icons.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { checkNames, nameFields } from '../details/name-fields.ts'
import { form } from '../form.ts'
import { frame } from '../frame.ts'
import { loginId, loginIdRow, passwordField, revealButton } from './password-field.ts'
import { checkRules, ruleList } from './password-rules.ts'

/** A new password with whatever else belongs to it: a login name (E-10), the password again, or the one forgotten kept (E-11). */
export function newPasswordScreen(context: ScreenContext, view: ChoosePasswordView): TemplateResult {
  const { names, purpose, asksLoginName, loginName, confirmation } = view
  const isReset = purpose === 'reset'
  const canKeep = context.journey?.step.actions.includes('skip')
  return html`${frame(context, context.t(isReset ? 'new.reset' : names ? 'new.names' : asksLoginName ? 'new.login' : 'new.title'), isReset && context.t('new.lead'))}
    ${form(
      context,
      html`${names ? nameFields(context, view) : nothing}${asksLoginName ? loginNameField(context, loginName) : nothing}${asksLoginName ? nothing : known(context, view)}${passwordField(
        context,
        context.t(isReset ? 'new.reset' : 'password.label'),
        'new-password',
      )}${ruleList(context, view)}${confirmation ? confirmationField(context) : nothing}`,
      context.t(isReset || confirmation ? 'new.save' : 'button.next'),
      (input) => check(view, input),
    )}${canKeep ? button(context.t('new.keep'), false, () => context.act('skip'), true) : nothing}`
}

/** What one logs in with, where it is not asked for: the name that was chosen, or the address. */
const known = (context: ScreenContext, { loginName, email }: ChoosePasswordView) =>
  loginName
    ? html`<div class="given">${icon(userIcon)}<p>${context.host.rich('new.known', { name: loginId(context, loginName) })}</p></div>`
    : loginIdRow(context, email)

const loginNameField = (context: ScreenContext, value: string | undefined) =>
  field({
    name: 'loginName',
    label: context.t('loginName.label'),
    hint: context.t('loginName.hint'),
    autocomplete: 'username',
    value,
    error: context.error('loginName'),
  })

const confirmationField = (context: ScreenContext) =>
  field({
    name: 'confirmation',
    type: context.revealed['confirmation'] ? 'text' : 'password',
    label: context.t('confirmation.label'),
    autocomplete: 'new-password',
    error: context.error('confirmation'),
    after: revealButton(context, 'confirmation'),
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
