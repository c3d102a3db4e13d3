import { html, nothing, type TemplateResult } from 'lit'
import { button, linkButton } from '../parts/button.ts'
import { icon } from '../parts/icon.ts'
import { externalIcon, fileIcon, infoIcon, lockIcon, signOutIcon, warningIcon } from '../parts/icons.ts'
import { notice } from '../parts/notice.ts'
import type { FoyerConnect, Stage } from './foyer-connect.ts'

/** What the page offers, what it will never see, and the one button. */
export function invitationView(host: FoyerConnect): TemplateResult {
  const values = { utility: host.site?.profile.name ?? '', client: host.client?.name ?? host.t('connect.this-page') }
  const seesInvoices = !host.client || host.client.scopes.every((scope) => scope === 'session' || scope === 'invoices:read')
  const isAway = host.stage === 'away'
  const point = (path: string, strong: string, rest: string) => html`<li>${icon(path)}<span><b>${strong}</b> ${rest}</span></li>`
  return html`<h2 tabindex="-1">${host.t(seesInvoices ? 'connect.title.invoices' : 'connect.title', values)}</h2>
    <p class="lead">${host.t('connect.lead', values)}</p>
    <ul role="list">
      ${point(lockIcon, host.t('connect.log-in', values), host.t('connect.log-in.text', values))}
      ${point(fileIcon, host.t(seesInvoices ? 'connect.see.invoices' : 'connect.see', values), host.t(seesInvoices ? 'connect.see.invoices.text' : 'connect.see.text', values))}
      ${point(signOutIcon, host.t('connect.end', values), host.t('connect.end.text', values))}
    </ul>
    <div class="way">
      ${button(html`${icon(externalIcon, true)}${host.t('connect.button', values)}`, isAway && host.t('connect.waiting', values), () => host.go(!isAway))}
      <p>${isAway ? linkButton(host.t('connect.here'), () => host.go(false)) : host.t('connect.window', values)}</p>
    </div>
    ${said(host, host.stage, values)}`
}

/** How the last try went. */
function said(host: FoyerConnect, stage: Stage, values: Readonly<Record<string, string>>): TemplateResult | typeof nothing {
  if (stage === 'closed')
    return notice('info', infoIcon, host.t('connect.closed.title', values), host.t('connect.closed.text', values), true)
  if (stage === 'refused')
    return notice('info', infoIcon, host.t('connect.refused.title', values), host.t('connect.refused.text', values), true)
  if (stage === 'failed')
    return notice('warning', warningIcon, host.t('connect.failed.title', values), host.t('connect.failed.text', values), true)
  return nothing
}
