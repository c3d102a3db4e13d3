import type { TeamEvent, TeamPerson } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessageId, Say } from '../../core/messages/message-id.ts'
import { eventLog, type LoggedEvent } from '../../ui/event-log.ts'
import { steadyButton } from '../../ui/form.ts'
import { refusalLine } from '../../ui/outcome.ts'
import { ROLE_MESSAGES, scopeMessage } from './seat-view.ts'
import type { TeamContext } from './team-context.ts'

/** What the audit log calls an event, to its sentence. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  'team.invited': 'team.event.invited',
  'team.invitation-resent': 'team.event.resent',
  'team.invitation-revoked': 'team.event.revoked',
  'team.member-changed': 'team.event.changed',
  'team.member-removed': 'team.event.removed',
  'customer.linked-by-link': 'team.event.linked',
  'customer.linked-by-references': 'team.event.linked',
  'customer.claimed': 'team.event.claimed',
  'link.sent': 'team.event.link-sent',
  'link.reminded': 'team.event.link-reminded',
  'claim.granted': 'team.event.granted',
  'claim.refused': 'team.event.refused',
}

/** What each person did in the company; asked for when it is to be read. */
export function teamLog(context: TeamContext): TemplateResult {
  const { say, log } = context
  const { items, isLoading, isLoadingMore, hasMore } = log
  const hasFailed = !!(log.failure ?? log.moreFailure)
  const label = say(hasFailed ? 'team.again' : items ? 'team.trail.older' : 'team.trail.read')
  const onClick = () => (items ? log.loadMore() : log.load())
  return html`<h3>${say('team.trail')}</h3>
    <p class="alone">${say(items?.length === 0 ? 'team.trail.empty' : 'team.trail.lead')}</p>
    ${items ? eventLog(items.map((event) => logged(context, event))) : nothing}
    <div class="more">
      ${hasFailed ? refusalLine(say('team.trail.failed')) : nothing}
      ${!items || hasMore ? steadyButton({ label, waiting: say('team.saving'), isWaiting: isLoading || isLoadingMore, onClick, isSecond: true }) : nothing}
    </div>`
}

function logged({ say, when }: TeamContext, { at, action, actor, subject, role, contracts }: TeamEvent): LoggedEvent {
  const text = say(SENTENCES[action] ?? 'team.event.other', {
    action,
    actor: actorName(say, actor),
    subject: personName(say, subject ?? { name: null, email: null }),
    seat: role ? `${say(ROLE_MESSAGES[role])} · ${scopeMessage(say, contracts)}` : '',
  })
  return { at, when: when.time(at), text }
}

const ACTORS: Readonly<Record<Exclude<TeamEvent['actor']['kind'], 'member'>, MessageId>> = {
  operator: 'team.actor.operator',
  system: 'team.actor.system',
  stranger: 'team.actor.stranger',
}

const actorName = (say: Say, actor: TeamEvent['actor']): string =>
  actor.kind === 'member' ? personName(say, actor) : say(ACTORS[actor.kind])

const personName = (say: Say, { name, email }: TeamPerson): string => name?.trim() || email || say('team.actor.erased')
