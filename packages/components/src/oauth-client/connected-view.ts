import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../ui/button.ts'
import { icon } from '../ui/icon.ts'
import { alertIcon, checkCircleIcon } from '../ui/icons.ts'
import { webAddress } from '../ui/web-address.ts'
import type { FoyerConnect } from './foyer-connect.ts'

/** Who is connected, as far as the customer lets this page know, and the way out. */
export function connectedView(host: FoyerConnect, { account }: Session): TemplateResult {
  const utility = host.site?.profile.name ?? ''
  const name = `${account.firstName} ${account.lastName}`.trim() || account.email
  const sentence = name ? host.rich('connect.as', { utility, name: html`<b>${name}</b>` }) : host.t('connect.done', { utility })
  const successUrl = webAddress(host.successUrl)
  return html`<span class="success">${icon(checkCircleIcon)}</span><p role="status">${sentence}</p>
    ${successUrl ? html`<a href=${successUrl}>${host.t('connect.see-invoices')}</a>` : nothing}
    ${linkButton(host.t('connect.leave'), () => host.disconnect())}
    ${host.stage === 'failed' ? html`<p class="error" role="alert">${icon(alertIcon)}${host.t('connect.failed')}</p>` : nothing}`
}
