import type { OpenSession } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { icon } from '../../ui/icon.ts'
import { deviceIcon, signOutIcon } from '../../ui/icons.ts'
import { faultOf, stillRow, taskButton } from './rows-view.ts'
import type { SecurityContext } from './security-context.ts'

/** Where the account is open now; others can be signed out from here. */
export function sessionsView(context: SecurityContext, sessions: readonly OpenSession[]): TemplateResult {
  const { say } = context
  const endOthers = () => context.run({ panel: 'others', write: { method: 'DELETE', path: '/sessions' }, done: 'security.done.sessions' })
  const many = sessions.filter(({ isCurrent }) => !isCurrent).length > 1
  return html`<h3>${say('security.sessions')}</h3>
    <ul class="rows" role="list">${sessions.map((session) => sessionRow(context, session))}</ul>
    <div class="more">
      ${faultOf(context, 'others')}${many ? taskButton(context, 'others', html`${icon(signOutIcon)}${say('security.sessions.end-others')}`, endOthers, true) : nothing}
    </div>`
}

function sessionRow(context: SecurityContext, session: OpenSession): TemplateResult {
  const { say, when } = context
  const { id, isCurrent, seenAt } = session
  const name = sessionName(say, session)
  const end = () => context.run({ panel: id, write: { method: 'DELETE', path: `/sessions/${id}` }, done: 'security.done.session' })
  const text = isCurrent
    ? say('security.sessions.here')
    : html`${say('security.sessions.seen', { time: when.time(seenAt) })}${faultOf(context, id)}`
  const label = html`<span aria-hidden="true">${say('security.sessions.end')}</span><span class="sr">${say('security.sessions.end-one', { name })}</span>`
  return stillRow({ path: deviceIcon, title: name, text }, isCurrent ? nothing : taskButton(context, id, label, end, true))
}

/** Names of their makers', the same in every language. */
const BROWSERS: Readonly<Record<string, string>> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
}
const SYSTEMS: Readonly<Record<string, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android',
  windows: 'Windows',
  macos: 'Mac',
  chromeos: 'Chromebook',
  linux: 'Linux',
}

/** `Firefox on Windows`, or as much of it as is known. */
function sessionName(say: Say, { browser, system }: Pick<OpenSession, 'browser' | 'system'>): string {
  const [one, two] = [BROWSERS[browser ?? ''], SYSTEMS[system ?? '']]
  if (one && two) return say('security.device', { browser: one, system: two })
  return one ?? two ?? say('security.device.unknown')
}

const MARKS: readonly [RegExp, string][] = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X/, 'macos'],
  [/CrOS/, 'chromeos'],
  [/Linux/, 'linux'],
]

/** What a passkey of this device may be called. */
export const deviceName = (say: Say, userAgent: string): string =>
  SYSTEMS[MARKS.find(([mark]) => mark.test(userAgent))?.[1] ?? ''] ?? say('security.kind.passkey')
