import type { OpenSession } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { deviceIcon, signOutIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'
import { sessionName } from './device-names.ts'
import { faultOf, stillRow, taskButton } from './panel-view.ts'

/** Where the account is open now; others can be signed out from here. */
export function sessionsView(desk: Desk, sessions: readonly OpenSession[]): TemplateResult {
  const { say } = desk
  const endOthers = () => desk.run({ panel: 'others', write: { method: 'DELETE', path: '/sessions' }, done: 'security.done.sessions' })
  const many = sessions.filter(({ isCurrent }) => !isCurrent).length > 1
  return html`<h3>${say('security.sessions')}</h3>
    <ul class="rows" role="list">${sessions.map((session) => sessionRow(desk, session))}</ul>
    <div class="more">
      ${faultOf(desk, 'others')}${many ? taskButton(desk, 'others', html`${icon(signOutIcon)}${say('security.sessions.end-others')}`, endOthers, true) : nothing}
    </div>`
}

function sessionRow(desk: Desk, session: OpenSession): TemplateResult {
  const { say, when } = desk
  const { id, isCurrent, seenAt } = session
  const name = sessionName(say, session)
  const end = () => desk.run({ panel: id, write: { method: 'DELETE', path: `/sessions/${id}` }, done: 'security.done.session' })
  const text = isCurrent
    ? say('security.sessions.here')
    : html`${say('security.sessions.seen', { time: when.time(seenAt) })}${faultOf(desk, id)}`
  const label = html`<span aria-hidden="true">${say('security.sessions.end')}</span><span class="sr">${say('security.sessions.end-one', { name })}</span>`
  return stillRow({ path: deviceIcon, title: name, text }, isCurrent ? nothing : taskButton(desk, id, label, end, true))
}
