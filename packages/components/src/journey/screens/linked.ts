import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { boltIcon } from '../../ui/icons.ts'
import { webAddress } from '../../ui/web-address.ts'
import type { JourneyElement } from '../journey-element.ts'

/** What the journey linked. */
export const linkedContracts = (host: JourneyElement, contracts: NonNullable<DoneView['contracts']>): unknown =>
  contracts.map(
    ({ label, address, reference }) =>
      html`<div class="text">${icon(boltIcon)}<div><b>${label}</b><small>${address}<br />${host.t('done.contract', { reference })}</small></div></div>`,
  )

/** Where the host page wants its customers next, an address or its own content in the `signed-in` slot; and one more contract. */
export function wayOn(host: JourneyElement): unknown {
  const url = webAddress(host.successUrl)
  const link = url ? html`<a class="btn" href=${url}>${host.t('done.invoices')}</a>` : nothing
  return html`<slot name="signed-in">${link}</slot>${linkButton(host.t('done.another'), () => host.start('link'))}`
}
