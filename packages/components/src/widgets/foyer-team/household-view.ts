import type { Household } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { steadyButton } from '../../ui/form.ts'
import { userIcon } from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import { personName } from '../../ui/person-name.ts'
import { decide, removeFromHousehold } from './changes.ts'
import { refusal } from './refusals.ts'
import { cells, panelRow, stillRow } from './rows-view.ts'
import { ROLE_MESSAGES } from './seat-view.ts'
import type { TeamContext } from './team-context.ts'

type Member = Household['members'][number]
type Request = Household['requests'][number]

/** Who asks to belong to a household, and who does. */
export function household(context: TeamContext, { members, requests }: Household): TemplateResult {
  const { say } = context
  return html`${requests.length > 0 ? html`<div class="requests">${requests.map((request) => requestNotice(context, request, requests.length > 1))}</div>` : nothing}
    <h3>${say('team.members')}</h3>
    <ul class="rows" role="list">${members.map((member) => memberRow(context, member))}</ul>
    ${members.length === 1 && requests.length === 0 ? html`<p class="alone">${say('team.alone.household')}</p>` : nothing}`
}

function memberRow(context: TeamContext, member: Member): TemplateResult {
  const { say, when, session } = context
  const { account, email, role, since } = member
  const name = personName(member)
  const you = account === session.account.id ? html` <i>${say('team.you')}</i>` : nothing
  const content = cells(
    html`<b><bdi>${name}</bdi>${you}</b><span>${name === email ? nothing : email}</span>`,
    html`<b>${say(ROLE_MESSAGES[role])}</b>`,
    html`<span>${say('team.since', { date: when.day(since) })}</span>`,
  )
  return role === 'member' ? panelRow(context, account, content, () => memberPanel(context, member, name)) : stillRow(content)
}

function memberPanel(context: TeamContext, member: Member, name: string): TemplateResult {
  const { say, isSending, customer } = context
  const { account } = member
  const remove = () =>
    context.ask({
      title: say('team.remove.title', { name }),
      text: say('team.remove.household', { name }),
      action: say('team.remove'),
      isDanger: true,
      task: removeFromHousehold(customer.id, member),
    })
  const isWaiting = isSending(account, 'removed')
  return html`${refusal(context, account)}
    <div class="actions">${steadyButton({ label: say('team.remove'), waiting: say('team.saving'), isWaiting, onClick: remove, isSecond: true, isDanger: true })}</div>`
}

/** @param isOneOfMany then no answer is the one filled button */
function requestNotice(context: TeamContext, request: Request, isOneOfMany: boolean): TemplateResult {
  const { say, when, isSending } = context
  const { id, email, askedAt } = request
  const name = personName(request)
  const waiting = say('team.saving')
  const refuse = () => context.perform(decide(request, 'refuse'))
  const grant = () =>
    context.ask({
      title: say('team.request.grant.title', { name }),
      text: say('team.request.grant.text', { email }),
      action: say('team.request.grant'),
      task: decide(request, 'grant'),
    })
  return notice(
    'info',
    userIcon,
    say('team.request', { name }),
    html`${say('team.request.text', { date: when.day(askedAt), email })}${refusal(context, id)}
      <span class="actions">
        ${steadyButton({ label: say('team.request.grant'), waiting, isWaiting: isSending(id, 'granted'), onClick: grant, isSecond: isOneOfMany })}
        ${steadyButton({ label: say('team.request.refuse'), waiting, isWaiting: isSending(id, 'refused'), onClick: refuse, isSecond: true })}
      </span>`,
  )
}
