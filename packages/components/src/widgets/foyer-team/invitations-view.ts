import type { InvitationStatus, TeamInvitation } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { button } from '../../ui/button.ts'
import { steadyButton } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, checkCircleIcon, clockIcon, mailIcon, minusCircleIcon, resendIcon } from '../../ui/icons.ts'
import type { Tone } from '../../ui/notice.ts'
import { statusTag } from '../../ui/status-tag.ts'
import { resend, revoke } from './changes.ts'
import { refusal } from './refusals.ts'
import { cells, panelRow, stillRow } from './rows-view.ts'
import { ROLE_MESSAGES, scopeMessage } from './seat-view.ts'
import type { TeamContext } from './team-context.ts'

/** How many are shown before all are asked for. */
const NEWEST = 6

interface Look {
  tone: Tone | 'quiet'
  icon: string
  word: MessageId
  /** What stands under the tag. */
  when: MessageId
}

const LOOKS: Readonly<Record<InvitationStatus, Look>> = {
  pending: { tone: 'info', icon: clockIcon, word: 'team.status.pending', when: 'team.when.valid' },
  sent: { tone: 'info', icon: mailIcon, word: 'team.status.sent', when: 'team.when.valid' },
  failed: { tone: 'danger', icon: alertIcon, word: 'team.status.failed', when: 'team.when.failed' },
  accepted: { tone: 'success', icon: checkCircleIcon, word: 'team.status.accepted', when: 'team.when.sent' },
  expired: { tone: 'warning', icon: clockIcon, word: 'team.status.expired', when: 'team.when.expired' },
  revoked: { tone: 'quiet', icon: minusCircleIcon, word: 'team.status.revoked', when: 'team.when.sent' },
}

const isOver = ({ status }: TeamInvitation) => status === 'accepted' || status === 'revoked'

/** Those who were invited, newest first, and what became of it. */
export function invitations(context: TeamContext, list: readonly TeamInvitation[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing
  const { say, isWhole } = context
  const shown = isWhole ? list : list.slice(0, NEWEST)
  return html`<h3>${say('team.invitations')}</h3>
    <ul class="rows" role="list">${shown.map((invitation) => invitationRow(context, invitation))}</ul>
    ${
      shown.length < list.length
        ? html`<div class="more">${button(say('team.invitations.all', { count: list.length }), false, () => context.showWhole(), true)}</div>`
        : nothing
    }`
}

function invitationRow(context: TeamContext, invitation: TeamInvitation): TemplateResult {
  const { say, when } = context
  const { id, email, role, contracts, status, sentAt, expiresAt } = invitation
  const look = LOOKS[status]
  const date = when.day(look.when === 'team.when.sent' ? sentAt : expiresAt)
  const content = cells(
    html`<b><bdi>${email}</bdi></b>`,
    html`<b>${say(ROLE_MESSAGES[role])}</b><span>${scopeMessage(say, contracts?.length)}</span>`,
    html`${statusTag(look.tone, look.icon, say(look.word))}<span>${say(look.when, { date })}</span>`,
  )
  return isOver(invitation) ? stillRow(content) : panelRow(context, id, content, () => invitationPanel(context, invitation))
}

function invitationPanel(context: TeamContext, invitation: TeamInvitation): TemplateResult {
  const { say, isSending } = context
  const { id, email } = invitation
  const ask = () =>
    context.ask({
      title: say('team.revoke.title'),
      text: say('team.revoke.text', { email }),
      action: say('team.revoke'),
      isDanger: true,
      task: revoke(invitation),
    })
  const again = html`${icon(resendIcon)}${say('team.resend')}`
  return html`<p>${say('team.resend.text', { email })}</p>
    ${refusal(context, id)}
    <div class="actions">
      ${steadyButton({ label: again, waiting: say('team.invite.sending'), isWaiting: isSending(id, 'resent'), onClick: () => context.perform(resend(invitation)) })}
      ${steadyButton({ label: say('team.revoke'), isDanger: true, waiting: say('team.saving'), isWaiting: isSending(id, 'revoked'), onClick: ask, isSecond: true })}
    </div>`
}
