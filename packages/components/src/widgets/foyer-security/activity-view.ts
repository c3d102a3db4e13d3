import type { Activity, ActivityEvent } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import type { MessageId } from '../../core/messages/message-id.ts'
import { eventLog, type LoggedEvent } from '../../ui/event-log.ts'
import { steadyButton } from '../../ui/form.ts'
import type { SecurityContext } from './security-context.ts'

const SENTENCES: Record<Activity, MessageId> = {
  'account.created': 'security.event.account-created',
  'session.opened': 'security.event.session-opened',
  'session.closed': 'security.event.session-closed',
  'session.ended': 'security.event.session-ended',
  'password.reset': 'security.event.password-changed',
  'password.changed': 'security.event.password-changed',
  'phone.added': 'security.event.phone-added',
  'email.changed': 'security.event.email-changed',
  'factor.added': 'security.event.factor-added',
  'factor.renamed': 'security.event.factor-renamed',
  'factor.removed': 'security.event.factor-removed',
  'recovery-codes.made': 'security.event.codes-made',
  'recovery-code.used': 'security.event.code-used',
  'passkey.cloned': 'security.event.passkey-cloned',
  'factor.guessed': 'security.event.codes-guessed',
  'factors.release-asked': 'security.event.release-asked',
  'factors.release-cancelled': 'security.event.release-cancelled',
  'factors.released': 'security.event.released',
  'account.unlocked': 'security.event.unlocked',
  'audit.read': 'security.event.read',
  'customer.linked-by-link': 'security.event.linked',
  'customer.linked-by-references': 'security.event.linked',
  'client.allowed': 'security.event.client-allowed',
  'client.withdrawn': 'security.event.client-withdrawn',
}

/** What happened to the account, newest first. */
export function activityView(context: SecurityContext): TemplateResult {
  const { say, protection } = context
  const { items = [], hasMore, isLoadingMore } = protection
  return html`<h3>${say('security.activity')}</h3>
    ${eventLog(items.map((event) => logged(context, event)))}
    <div class="more">
      ${hasMore ? steadyButton({ label: say('security.activity.older'), waiting: say('security.waiting'), isWaiting: isLoadingMore, onClick: () => protection.loadMore(), isSecond: true }) : nothing}
    </div>`
}

function logged({ say, when }: SecurityContext, { at, action, by, kind }: ActivityEvent): LoggedEvent {
  const what = kind ? say(`security.kind.${kind}`) : ''
  const author = by === 'operator' ? ` · ${say('security.by.operator')}` : ''
  return { at, when: when.time(at), text: say(SENTENCES[action], { what }) + author }
}
