import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { isFramed } from '../../oauth-client/depart.ts'
import { button, linkButton } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import {
  alertIcon,
  checkCircleIcon,
  externalIcon,
  fileIcon,
  infoIcon,
  lockIcon,
  offlineIcon,
  resendIcon,
  signOutIcon,
  warningIcon,
} from '../../ui/icons.ts'
import { notice } from '../../ui/notice.ts'
import { webAddress } from '../../ui/web-address.ts'
import type { FoyerConnect, Stage } from './foyer-connect.ts'

type Values = Readonly<Record<string, string>>

/** What the page offers, what it will never see, and the one button. */
export function invitationView(host: FoyerConnect): TemplateResult {
  const values = { utility: host.site?.profile.name ?? '', client: host.client?.name ?? host.t('connect.this-page') }
  const seesInvoices = !host.client || host.client.scopes.every((scope) => scope === 'session' || scope === 'invoices:read')
  const point = (path: string, strong: string, rest: string) => html`<li>${icon(path)}<span><b>${strong}</b> ${rest}</span></li>`
  return html`<h2 tabindex="-1">${host.t(seesInvoices ? 'connect.title.invoices' : 'connect.title', values)}</h2>
    <p class="lead">${host.t('connect.lead', values)}</p>
    <ul role="list">
      ${point(lockIcon, host.t('connect.log-in', values), host.t('connect.log-in.text', values))}
      ${point(fileIcon, host.t(seesInvoices ? 'connect.see.invoices' : 'connect.see', values), host.t(seesInvoices ? 'connect.see.invoices.text' : 'connect.see.text', values))}
      ${point(signOutIcon, host.t('connect.end', values), host.t('connect.end.text', values))}
    </ul>
    ${host.stage === 'unknown' ? nothing : way(host, values)} ${said(host, host.stage, values)}`
}

function way(host: FoyerConnect, values: Values): TemplateResult {
  const isWaiting = host.stage === 'waiting'
  return html`<div class="way">
    ${button(html`${icon(externalIcon, true)}${host.t('connect.button', values)}`, isWaiting && host.t('connect.waiting', values), () => host.go(!isWaiting))}
    <p>${isWaiting && !isFramed ? linkButton(host.t('connect.here'), () => host.go(false)) : host.t('connect.window', values)}</p>
  </div>`
}

/** How the last try went. */
function said(host: FoyerConnect, stage: Stage, values: Values): TemplateResult | typeof nothing {
  if (stage === 'idle' || stage === 'waiting') return nothing
  const isCalm = stage === 'closed' || stage === 'refused'
  const path = isCalm ? infoIcon : stage === 'offline' ? offlineIcon : warningIcon
  const open = html` <a href=${location.href} target="_blank" rel="noopener">${host.t('connect.blocked.open')}</a>`
  const text = html`${host.t(`connect.${stage}.text`, values)}${stage === 'blocked' ? open : nothing}`
  return notice(isCalm ? 'info' : 'warning', path, host.t(`connect.${stage}.title`, values), text, true)
}

/** The connection is there, but the API could not be asked about it. */
export function unreachedView(host: FoyerConnect): TemplateResult {
  const values = { utility: host.site?.profile.name ?? '' }
  const again = button(html`${icon(resendIcon)}${host.t('connect.again')}`, false, () => host.ask(true), true)
  return html`${notice('warning', offlineIcon, host.t('connect.unreached.title', values), host.t('connect.unreached.text', values), true)}${again}`
}

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
