import type { TeamMember } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { formOf, steadyButton } from '../../ui/form.ts'
import { personName } from '../../ui/person-name.ts'
import { changeSeat, removeMember, type Seat } from './changes.ts'
import { refusal } from './refusals.ts'
import { cells, panelRow } from './rows-view.ts'
import { ROLE_MESSAGES, readSeat, scopeMessage, seatFields } from './seat-view.ts'
import type { TeamContext } from './team-context.ts'

/** All who act for the company, each with what they may do. */
export const members = (context: TeamContext, list: readonly TeamMember[]): TemplateResult =>
  html`<h3>${context.say('team.members')}</h3>
    <ul class="rows" role="list">${list.map((member) => memberRow(context, member))}</ul>
    ${list.length === 1 && context.people.team?.invitations.length === 0 ? html`<p class="alone">${context.say('team.alone')}</p>` : nothing}`

function memberRow(context: TeamContext, member: TeamMember): TemplateResult {
  const { say, when, session } = context
  const { account, email, role, contracts, lastSignIn } = member
  const name = personName(member)
  const you = account === session.account.id ? html` <i>${say('team.you')}</i>` : nothing
  const content = cells(
    html`<b><bdi>${name}</bdi>${you}</b><span>${name === email ? nothing : email}</span>`,
    html`<b>${say(ROLE_MESSAGES[role])}</b><span>${scopeMessage(say, contracts?.length)}</span>`,
    html`<span>${say('team.last-sign-in')}</span><span>${lastSignIn ? when.day(lastSignIn) : say('team.last-sign-in.none')}</span>`,
  )
  return panelRow(context, account, content, () => memberPanel(context, member))
}

function memberPanel(context: TeamContext, member: TeamMember): TemplateResult {
  const { say, isSending, customer } = context
  const { account } = member
  const { name: company } = customer
  const name = personName(member)
  const waiting = say('team.saving')
  const remove = () =>
    context.ask({
      title: say('team.remove.title', { name }),
      text: say('team.remove.text', { name, company }),
      action: say('team.remove'),
      isDanger: true,
      task: removeMember(customer.id, member),
    })
  return formOf(
    (data) => save(context, member, readSeat(data, member)),
    html`${seatFields(context, member)} ${refusal(context, account)}
      <div class="actions">
        ${steadyButton({ label: say('team.save'), waiting, isWaiting: isSending(account, 'changed') })}
        ${steadyButton({ label: say('team.remove'), isDanger: true, waiting, isWaiting: isSending(account, 'removed'), onClick: remove, isSecond: true })}
      </div>`,
  )
}

function save(context: TeamContext, member: TeamMember, seat: Seat): void {
  const { say, session, customer } = context
  const change = changeSeat(customer.id, member, seat)
  const isSteppingDown = member.account === session.account.id && seat.role !== 'admin'
  if (seat.contracts?.length === 0) context.refuse({ contracts: 'team.scope.missing' })
  else if (isSame(member, seat)) context.toggle(member.account)
  else if (!isSteppingDown) context.perform(change)
  else
    context.ask({
      title: say('team.step-down.title', { company: customer.name }),
      text: say('team.step-down.text'),
      action: say('team.step-down'),
      isDanger: true,
      task: change,
    })
}

const inOrder = ({ contracts }: Seat) => contracts && [...contracts].sort().join()

const isSame = (before: Seat, after: Seat): boolean => before.role === after.role && inOrder(before) === inOrder(after)
