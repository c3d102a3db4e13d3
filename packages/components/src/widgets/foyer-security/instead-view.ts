import { html, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { blank } from '../../ui/blank.ts'
import { button } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { clockIcon, lockIcon, offlineIcon, resendIcon, warningIcon } from '../../ui/icons.ts'
import { webAddress } from '../../ui/web-address.ts'
import type { FoyerSecurity } from './foyer-security.ts'
import type { Vault } from './vault.ts'

/** What stands in the place of it all; undefined when it can be shown or awaited. */
export function instead(element: FoyerSecurity, vault: Vault, say: Say, onRetry: () => void): TemplateResult | undefined {
  const { session, loginUrl, site } = element
  if (session === null) {
    const signIn = (event: Event) => element.emit('foyer-sign-in', undefined) || event.preventDefault()
    const link = html`<a class="btn" part="button" href=${webAddress(loginUrl) ?? site?.origin ?? ''} @click=${signIn}>${say('security.sign-in')}</a>`
    return vault.hasEnded
      ? blank('info', clockIcon, say('security.ended.title'), say('security.ended.text'), link)
      : blank('quiet', lockIcon, say('security.visitor.title'), say('security.visitor.text'), link)
  }
  const retry = button(html`${icon(resendIcon)}${say('security.again')}`, false, onRetry)
  if (vault.failure === 'offline') return blank('warning', offlineIcon, say('security.offline.title'), say('security.offline.text'), retry)
  if (vault.failure)
    return blank(
      'warning',
      warningIcon,
      say('security.failed.title'),
      say(vault.failure === 'origin-refused' ? vault.failure : 'security.failed.text'),
      retry,
    )
  return undefined
}
