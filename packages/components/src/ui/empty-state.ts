import { css, html, type TemplateResult } from 'lit'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import type { MessageId } from '../core/messages/message-id.ts'
import { type Failure, hasEnded } from '../data/outcome.ts'
import { button } from './button.ts'
import { icon } from './icon.ts'
import { clockIcon, lockIcon, offlineIcon, resendIcon, warningIcon } from './icons.ts'
import type { Tone } from './notice.ts'
import { type SignsIn, signInLink } from './sign-in-link.ts'

/** One thing in the place of a list: a picture, what happened, what to do. What went wrong is announced. */
export const emptyState = (tone: Tone | 'quiet', path: string, title: string, text: string, actions?: unknown): TemplateResult =>
  html`<div class="empty-state" part="message" role=${tone === 'quiet' ? 'group' : 'alert'}>
    <span class="picture ${tone}">${icon(path)}</span>
    <h3>${title}</h3>
    <p>${text}</p>
    ${actions}
  </div>`

type Said = readonly [title: MessageId, text: MessageId]

/** What a widget says while it has nothing to show. */
export interface UnavailableMessages {
  visitor: Said
  /** The session ended while its customer looked. */
  ended: Said
  offline: Said
  failed: Said
  signIn: MessageId
  again: MessageId
  /** Absent where there is nothing to write to the utility about. */
  contact?: MessageId
}

/** What stands in the place of an account's data; undefined where it can be shown or awaited. */
export function unavailable(
  host: SignsIn,
  failure: Failure | undefined,
  { visitor, ended, offline, failed, signIn, again, contact }: UnavailableMessages,
  onRetry: () => void,
): TemplateResult | undefined {
  const { session, site } = host
  const say = (tone: Tone | 'quiet', path: string, [title, text]: Said, actions: unknown) =>
    emptyState(tone, path, host.t(title), host.t(text), actions)
  if (session === null) {
    const link = signInLink(host, host.t(signIn))
    return hasEnded(host) ? say('info', clockIcon, ended, link) : say('quiet', lockIcon, visitor, link)
  }
  if (failure === 'scope-missing') return outOfScope(host)
  const retry = button(html`${icon(resendIcon)}${host.t(again)}`, false, onRetry)
  if (failure === 'offline') return say('warning', offlineIcon, offline, retry)
  if (!failure) return undefined
  const actions = contact ? html`${retry}<a href=${site?.profile.contactUrl ?? ''}>${host.t(contact)}</a>` : retry
  return say('warning', warningIcon, failure === 'origin-refused' ? [failed[0], failure] : failed, actions)
}

/** On a client's page: the customer did not allow it this, or no page is allowed it. The messages come with the client's script. */
function outOfScope(host: FoyerElement): TemplateResult {
  const values = { utility: host.site?.profile.name ?? '' }
  const link = html`<a href="${host.site?.origin ?? ''}/area" target="_blank" rel="noopener">${host.t('reach.open', values)}</a>`
  return emptyState('quiet', lockIcon, host.t('reach.title'), host.t('reach.text', values), link)
}

/** Beside the base styles, in widgets that show lists. `--pad` is the card's inset. */
export const emptyStateStyles = css`
  .empty-state { display: grid; justify-items: center; gap: 8px; padding: 32px var(--pad); border-top: 1px solid var(--foyer-line); text-align: center; text-wrap: balance; color: var(--foyer-quiet) }
  .empty-state h3 { font-size: 1.125em; font-weight: 600; color: var(--foyer-text) }
  .empty-state .btn { width: auto; margin-top: 16px }
  .picture { display: grid; place-items: center; width: 56px; height: 56px; margin-bottom: 8px; border-radius: 50%; color: var(--c, inherit); background: var(--g, var(--foyer-sunken)) }
  .picture svg { width: 24px; height: 24px }
`
