import type { Session } from '@foyer/contract/resources'
import { html, type TemplateResult } from 'lit'
import { linkButton } from '../parts/button.ts'
import { icon } from '../parts/icon.ts'
import { checkCircleIcon } from '../parts/icons.ts'
import type { FoyerConnect } from './foyer-connect.ts'

/** Who is connected, as far as the customer lets this page know, and the way out. */
export function connectedView(host: FoyerConnect, { account }: Session): TemplateResult {
  const utility = host.site?.profile.name ?? ''
  const name = `${account.firstName} ${account.lastName}`.trim() || account.email
  const sentence = name ? host.rich('connect.as', { utility, name: html`<b>${name}</b>` }) : host.t('connect.done', { utility })
  return html`<span class="success">${icon(checkCircleIcon)}</span><p role="status">${sentence}</p>
    ${linkButton(host.t('connect.leave'), () => host.disconnect())}
    ${host.stage === 'failed' ? html`<p class="error" role="alert">${host.t('connect.failed')}</p>` : ''}`
}
