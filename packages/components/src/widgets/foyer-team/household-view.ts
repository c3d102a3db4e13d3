import type { Household } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { userIcon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import { steadyButton } from '../../ui/steady-button.ts'
import { decide, removeFromHousehold } from './changes.ts'
import type { Desk } from './desk.ts'
import { nameOf } from './person-name.ts'
import { refusal } from './refusal.ts'
import { ROLE_WORDS } from './role-words.ts'
import { cells, openingRow, stillRow } from './row-view.ts'

type Member = Household['members'][number]
type Request = Household['requests'][number]

/** Who asks to belong to a household, and who does. */
export function household(desk: Desk, { members, requests }: Household): TemplateResult {
  const { say } = desk
  return html`${requests.length > 0 ? html`<div class="requests">${requests.map((request) => requestNotice(desk, request, requests.length > 1))}</div>` : nothing}
    <h3>${say('team.members')}</h3>
    <ul class="rows" role="list">${members.map((member) => memberRow(desk, member))}</ul>
    ${members.length === 1 && requests.length === 0 ? html`<p class="alone">${say('team.alone.household')}</p>` : nothing}`
}

function memberRow(desk: Desk, member: Member): TemplateResult {
  const { say, when, session } = desk
  const { account, email, role, since } = member
  const name = nameOf(member)
  const you = account === session.account.id ? html` <i>${say('team.you')}</i>` : nothing
  const content = cells(
    html`<b><bdi>${name}</bdi>${you}</b><span>${name === email ? nothing : email}</span>`,
    html`<b>${say(ROLE_WORDS[role])}</b>`,
    html`<span>${say('team.since', { date: when.day(since) })}</span>`,
  )
  return role === 'member' ? openingRow(desk, account, content, () => memberPanel(desk, member, name)) : stillRow(content)
}

function memberPanel(desk: Desk, member: Member, name: string): TemplateResult {
  const { say, writer, customer } = desk
  const { account } = member
  const remove = () =>
    desk.ask({
      title: say('team.remove.title', { name }),
      text: say('team.remove.household', { name }),
      action: say('team.remove'),
      isDanger: true,
      change: removeFromHousehold(customer.id, member),
    })
  const label = html`<span class="warn">${say('team.remove')}</span>`
  const isWaiting = writer.isSending(account, 'removed')
  return html`${refusal(desk, account)}
    <div class="actions">${steadyButton({ label, waiting: say('team.saving'), isWaiting, onClick: remove, isSecond: true })}</div>`
}

/** @param isOneOfMany then no answer is the one filled button */
function requestNotice(desk: Desk, request: Request, isOneOfMany: boolean): TemplateResult {
  const { say, when, writer } = desk
  const { id, email, askedAt } = request
  const name = nameOf(request)
  const waiting = say('team.saving')
  const refuse = () => desk.perform(decide(request, 'refuse'))
  const grant = () =>
    desk.ask({
      title: say('team.request.grant.title', { name }),
      text: say('team.request.grant.text', { email }),
      action: say('team.request.grant'),
      change: decide(request, 'grant'),
    })
  return notice(
    'info',
    userIcon,
    say('team.request', { name }),
    html`${say('team.request.text', { date: when.day(askedAt), email })}${refusal(desk, id)}
      <span class="actions">
        ${steadyButton({ label: say('team.request.grant'), waiting, isWaiting: writer.isSending(id, 'granted'), onClick: grant, isSecond: isOneOfMany })}
        ${steadyButton({ label: say('team.request.refuse'), waiting, isWaiting: writer.isSending(id, 'refused'), onClick: refuse, isSecond: true })}
      </span>`,
  )
}
