import { html, type TemplateResult } from 'lit'
import { button } from '../../parts/button.ts'
import { icon } from '../../parts/icon.ts'
import { clockIcon, fileIcon, lockIcon, offlineIcon, resendIcon, warningIcon } from '../../parts/icons.ts'
import { blank } from './blank-view.ts'
import type { FoyerInvoices } from './foyer-invoices.ts'
import type { InvoiceList } from './invoice-list.ts'
import type { Wording } from './wording.ts'

/** What stands in the place of the list; undefined when the list can be shown or awaited. */
export function instead(element: FoyerInvoices, list: InvoiceList, { say }: Wording, onRetry: () => void): TemplateResult | undefined {
  const { session, loginUrl, site } = element
  const { failure, items, hasEnded, filter } = list
  const retry = button(html`${icon(resendIcon)}${say('invoices.again')}`, false, onRetry)
  if (session === null) {
    const signIn = (event: Event) => element.emit('foyer-sign-in', undefined) || event.preventDefault()
    const actions = html`<a class="btn" part="button" href=${loginUrl ?? site?.profile.firstParty ?? ''} @click=${signIn}>${say('invoices.sign-in')}</a>`
    return hasEnded
      ? blank({ tone: 'info', icon: clockIcon, title: say('invoices.ended.title'), text: say('invoices.ended.text'), actions, isAlert: true })
      : blank({ tone: 'quiet', icon: lockIcon, title: say('invoices.visitor.title'), text: say('invoices.visitor.text'), actions })
  }
  if (failure === 'offline')
    return blank({ tone: 'warning', icon: offlineIcon, title: say('invoices.offline.title'), text: say('invoices.offline.text'), actions: retry, isAlert: true })
  if (failure)
    return blank({
      tone: 'warning',
      icon: warningIcon,
      title: say('invoices.failed.title'),
      text: say('invoices.failed.text'),
      actions: html`${retry}<a href=${site?.profile.contactUrl ?? ''}>${say('invoices.contact')}</a>`,
      isAlert: true,
    })
  if (items?.length === 0)
    return blank({ tone: 'quiet', icon: fileIcon, title: say('invoices.empty.title'), text: say(filter.contract ? 'invoices.empty.filtered' : 'invoices.empty.text') })
  return undefined
}
