import { html, type TemplateResult } from 'lit'
import { blank } from '../../ui/blank.ts'
import { button } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { clockIcon, fileIcon, lockIcon, offlineIcon, resendIcon, warningIcon } from '../../ui/icons.ts'
import { outOfReach } from '../../ui/out-of-reach.ts'
import { webAddress } from '../../ui/web-address.ts'
import type { FoyerInvoices } from './foyer-invoices.ts'
import type { InvoiceList } from './invoice-list.ts'
import type { Wording } from './wording.ts'

/** What stands in the place of the list; undefined when the list can be shown or awaited. */
export function instead(element: FoyerInvoices, list: InvoiceList, { say }: Wording, onRetry: () => void): TemplateResult | undefined {
  const { session, loginUrl, site } = element
  if (session === null) {
    const signIn = (event: Event) => element.emit('foyer-sign-in', undefined) || event.preventDefault()
    const link = html`<a class="btn" part="button" href=${webAddress(loginUrl) ?? site?.origin ?? ''} @click=${signIn}>${say('invoices.sign-in')}</a>`
    return list.hasEnded
      ? blank('info', clockIcon, say('invoices.ended.title'), say('invoices.ended.text'), link)
      : blank('quiet', lockIcon, say('invoices.visitor.title'), say('invoices.visitor.text'), link)
  }
  if (list.failure === 'scope-missing' && site) return outOfReach(site, say)
  const retry = button(html`${icon(resendIcon)}${say('invoices.again')}`, false, onRetry)
  if (list.failure === 'offline') return blank('warning', offlineIcon, say('invoices.offline.title'), say('invoices.offline.text'), retry)
  if (list.failure) {
    const contact = html`${retry}<a href=${site?.profile.contactUrl ?? ''}>${say('invoices.contact')}</a>`
    return blank(
      'warning',
      warningIcon,
      say('invoices.failed.title'),
      say(list.failure === 'origin-refused' ? list.failure : 'invoices.failed.text'),
      contact,
    )
  }
  if (list.items?.length === 0)
    return blank(
      'quiet',
      fileIcon,
      say('invoices.empty.title'),
      say(list.filter.contract ? 'invoices.empty.filtered' : 'invoices.empty.text'),
    )
  return undefined
}
