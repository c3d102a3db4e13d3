import type { TeamMember } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { formOf } from '../../ui/form-of.ts'
import { steadyButton } from '../../ui/steady-button.ts'
import { changeSeat, removeMember, type Seat } from './changes.ts'
import type { Desk } from './desk.ts'
import { nameOf } from './person-name.ts'
import { refusal } from './refusal.ts'
import { ROLE_WORDS, scopeWords } from './role-words.ts'
import { cells, openingRow } from './row-view.ts'
import { readSeat, seatFields } from './seat-fields.ts'

/** Everybody who acts for the company, each with what they may do. */
export const members = (desk: Desk, list: readonly TeamMember[]): TemplateResult =>
  html`<h3>${desk.say('team.members')}</h3>
    <ul class="rows" role="list">${list.map((member) => memberRow(desk, member))}</ul>
    ${list.length === 1 && desk.people.team?.invitations.length === 0 ? html`<p class="alone">${desk.say('team.alone')}</p>` : nothing}`

function memberRow(desk: Desk, member: TeamMember): TemplateResult {
  const { say, when, session } = desk
  const { account, email, role, contracts, lastSignIn } = member
  const name = nameOf(member)
  const you = account === session.account.id ? html` <i>${say('team.you')}</i>` : nothing
  const content = cells(
    html`<b><bdi>${name}</bdi>${you}</b><span>${name === email ? nothing : email}</span>`,
    html`<b>${say(ROLE_WORDS[role])}</b><span>${scopeWords(say, contracts?.length)}</span>`,
    html`<span>${say('team.last-sign-in')}</span><span>${lastSignIn ? when.day(lastSignIn) : say('team.last-sign-in.none')}</span>`,
  )
  return openingRow(desk, account, content, () => memberPanel(desk, member))
}

function memberPanel(desk: Desk, member: TeamMember): TemplateResult {
  const { say, writer, customer } = desk
  const { account } = member
  const { name: company } = customer
  const name = nameOf(member)
  const waiting = say('team.saving')
  const remove = () =>
    desk.ask({
      title: say('team.remove.title', { name }),
      text: say('team.remove.text', { name, company }),
      action: say('team.remove'),
      isDanger: true,
      change: removeMember(customer.id, member),
    })
  return formOf(
    (data) => save(desk, member, readSeat(data, member)),
    html`${seatFields(desk, member)} ${refusal(desk, account)}
      <div class="actions">
        ${steadyButton({ label: say('team.save'), waiting, isWaiting: writer.isSending(account, 'changed') })}
        ${steadyButton({ label: html`<span class="warn">${say('team.remove')}</span>`, waiting, isWaiting: writer.isSending(account, 'removed'), onClick: remove, isSecond: true })}
      </div>`,
  )
}

function save(desk: Desk, member: TeamMember, seat: Seat): void {
  const { say, session, customer } = desk
  const change = changeSeat(customer.id, member, seat)
  const isSteppingDown = member.account === session.account.id && seat.role !== 'admin'
  if (seat.contracts?.length === 0) desk.refuse({ contracts: 'team.scope.missing' })
  else if (isSame(member, seat)) desk.toggle(member.account)
  else if (!isSteppingDown) desk.perform(change)
  else
    desk.ask({
      title: say('team.step-down.title', { company: customer.name }),
      text: say('team.step-down.text'),
      action: say('team.step-down'),
      isDanger: true,
      change,
    })
}

const inOrder = ({ contracts }: Seat) => contracts && [...contracts].sort().join()

const isSame = (before: Seat, after: Seat): boolean => before.role === after.role && inOrder(before) === inOrder(after)
