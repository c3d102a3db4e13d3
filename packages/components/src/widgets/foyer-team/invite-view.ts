import { isEmail, normalizeEmail } from '@foyer/contract/rules/emails'
import { html, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { formOf } from '../../ui/form-of.ts'
import { icon } from '../../ui/icon.ts'
import { mailIcon } from '../../ui/icons.ts'
import { steadyButton } from '../../ui/steady-button.ts'
import { invite, type Seat } from './changes.ts'
import type { Desk } from './desk.ts'
import { faultsOf, refusal } from './refusal.ts'
import { readSeat, seatFields } from './seat-fields.ts'

const PANEL = 'invite'

/** Whoever is invited sees, until somebody says more. */
const LEAST: Seat = { role: 'viewer', contracts: null }

/** The band under the title: a button, or the form it opens. One filled button at a time. */
export function inviteBand(desk: Desk): TemplateResult {
  const { say, panel } = desk
  if (panel !== PANEL)
    return html`<div class="band" part="invite">
      <p>${say('team.invite.lead')}</p>
      ${button(html`${icon(mailIcon)}${say('team.invite')}`, false, () => desk.toggle(PANEL), !!panel)}
    </div>`
  return html`<div class="band open" part="invite">
    <h3>${say('team.invite')}</h3>
    <p>${say('team.invite.lead')}</p>
    ${inviteForm(desk)}
  </div>`
}

function inviteForm(desk: Desk): TemplateResult {
  const { say, writer, customer } = desk
  const { refusal: last } = writer
  const faults = last?.panel === PANEL ? (faultsOf(last.error) ?? desk.faults) : desk.faults
  const send = (data: FormData) => {
    const email = normalizeEmail(String(data.get('email') ?? ''))
    const seat = readSeat(data, LEAST)
    const wrong = {
      ...(!isEmail(email) && { email: email ? ('team.email.malformed' as const) : ('team.email.missing' as const) }),
      ...(seat.contracts?.length === 0 && { contracts: 'team.scope.missing' as const }),
    }
    if (Object.keys(wrong).length > 0) desk.refuse(wrong)
    else desk.perform(invite(customer.id, email, seat))
  }
  return formOf(
    send,
    html`${field({ name: 'email', type: 'email', label: say('team.email'), autocomplete: 'off', inputMode: 'email', error: faults['email'] && say(faults['email']) })}
      ${seatFields(desk, LEAST)} ${refusal(desk, PANEL)}
      <div class="actions">
        ${steadyButton({ label: say('team.invite.send'), waiting: say('team.invite.sending'), isWaiting: writer.isSending(PANEL, 'invited') })}
        ${button(say('team.cancel'), false, () => desk.toggle(PANEL), true)}
      </div>`,
  )
}
