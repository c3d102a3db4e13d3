import { isEmail, normalizeEmail } from '@foyer/contract/rules/emails'
import { html, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { formOf, steadyButton } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { mailIcon } from '../../ui/icons.ts'
import { invite, type Seat } from './changes.ts'
import { faultsOf, refusal } from './refusals.ts'
import { readSeat, seatFields } from './seat-view.ts'
import type { TeamContext } from './team-context.ts'

const PANEL = 'invite'

/** An invited person sees, unless the invitation says more. */
const LEAST: Seat = { role: 'viewer', contracts: null }

/** The band under the title: a button, or the form it opens. One filled button at a time. */
export function inviteBand(context: TeamContext): TemplateResult {
  const { say, panel } = context
  if (panel !== PANEL)
    return html`<div class="band" part="invite">
      <p>${say('team.invite.lead')}</p>
      ${button(html`${icon(mailIcon)}${say('team.invite')}`, false, () => context.toggle(PANEL), !!panel)}
    </div>`
  return html`<div class="band open" part="invite">
    <h3>${say('team.invite')}</h3>
    <p>${say('team.invite.lead')}</p>
    ${inviteForm(context)}
  </div>`
}

function inviteForm(context: TeamContext): TemplateResult {
  const { say, writes, isSending, customer } = context
  const { refusal: last } = writes
  const faults = last?.task.panel === PANEL ? (faultsOf(last.error) ?? context.faults) : context.faults
  const send = (data: FormData) => {
    const email = normalizeEmail(String(data.get('email') ?? ''))
    const seat = readSeat(data, LEAST)
    const wrong = {
      ...(!isEmail(email) && { email: email ? ('team.email.malformed' as const) : ('team.email.missing' as const) }),
      ...(seat.contracts?.length === 0 && { contracts: 'team.scope.missing' as const }),
    }
    if (Object.keys(wrong).length > 0) context.refuse(wrong)
    else context.perform(invite(customer.id, email, seat))
  }
  return formOf(
    send,
    html`${field({ name: 'email', type: 'email', label: say('team.email'), autocomplete: 'off', inputMode: 'email', error: faults['email'] && say(faults['email']) })}
      ${seatFields(context, LEAST)} ${refusal(context, PANEL)}
      <div class="actions">
        ${steadyButton({ label: say('team.invite.send'), waiting: say('team.invite.sending'), isWaiting: isSending(PANEL, 'invited') })}
        ${button(say('team.cancel'), false, () => context.toggle(PANEL), true)}
      </div>`,
  )
}
