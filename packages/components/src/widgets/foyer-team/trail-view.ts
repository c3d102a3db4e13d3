import type { TeamEvent, TeamPerson } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { alertIcon } from '../../ui/icons.ts'
import { steadyButton } from '../../ui/steady-button.ts'
import type { WordId } from '../../words/ids.ts'
import type { Desk } from './desk.ts'
import { ROLE_WORDS, scopeWords } from './role-words.ts'

/** What the log calls a happening, to its sentence. */
const SENTENCES: Readonly<Record<string, WordId>> = {
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

/** Who did what in the company; asked for when somebody wants to read it. */
export function trail(desk: Desk): TemplateResult {
  const { say, trail: log, customer } = desk
  const { items, isLoading, hasFailed, hasOlder } = log
  const label = say(hasFailed ? 'team.again' : items ? 'team.trail.older' : 'team.trail.read')
  const read = () => log.read(customer.id)
  const older = () => log.older(customer.id)
  return html`<h3>${say('team.trail')}</h3>
    <p class="alone">${say(items?.length === 0 ? 'team.trail.empty' : 'team.trail.lead')}</p>
    ${items ? html`<ol class="trail" role="list">${items.map((event) => happening(desk, event))}</ol>` : nothing}
    <div class="more">
      ${hasFailed ? html`<p class="error" role="alert">${icon(alertIcon)}${say('team.trail.failed')}</p>` : nothing}
      ${!items || hasOlder ? steadyButton({ label, waiting: say('team.saving'), isWaiting: isLoading, onClick: items ? older : read, isSecond: true }) : nothing}
    </div>`
}

function happening({ say, when }: Desk, { at, action, actor, subject, role, contracts }: TeamEvent): TemplateResult {
  const sentence = say(SENTENCES[action] ?? 'team.event.other', {
    action,
    actor: actorName(say, actor),
    subject: personName(say, subject ?? { name: null, email: null }),
    seat: role ? `${say(ROLE_WORDS[role])} · ${scopeWords(say, contracts)}` : '',
  })
  return html`<li><time datetime=${at}>${when.time(at)}</time><span>${sentence}</span></li>`
}

const ACTORS: Readonly<Record<Exclude<TeamEvent['actor']['kind'], 'member'>, WordId>> = {
  operator: 'team.actor.operator',
  system: 'team.actor.system',
  stranger: 'team.actor.stranger',
}

const actorName = (say: Desk['say'], actor: TeamEvent['actor']): string =>
  actor.kind === 'member' ? personName(say, actor) : say(ACTORS[actor.kind])

const personName = (say: Desk['say'], { name, email }: TeamPerson): string => name?.trim() || email || say('team.actor.erased')
