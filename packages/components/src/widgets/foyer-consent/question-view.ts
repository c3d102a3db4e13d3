import type { AuthorizationView, Scope } from '@foyer/contract/oauth'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { choice } from '../../ui/choice.ts'
import { formOf } from '../../ui/form.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, checkCircleIcon, closeIcon } from '../../ui/icons.ts'
import { refusalLine } from '../../ui/outcome.ts'
import type { FoyerConsent } from './foyer-consent.ts'

/** Which client asks, for what, for which homes; what it will not be able to do; and the two ways on. */
export function questionView(host: FoyerConsent, view: AuthorizationView): TemplateResult {
  const { client, scopes, contracts, isRemembered } = view
  const values = { client: client.name }
  if (isRemembered && !host.hasFailed) return html`<h2 tabindex="-1">${host.t('consent.back', values)}</h2>`
  const isInvoices = scopes.every((scope) => scope === 'session' || scope === 'invoices:read') && scopes.includes('invoices:read')
  const isEmpty = contracts.length === 0 && scopes.some((scope) => scope !== 'session')
  const allow = (data: FormData) => host.decide('allow', data.getAll('home').map(String))
  return html`<div class="who">
      ${client.logo ? html`<img src=${client.logo} alt="" width="48" height="48" />` : nothing}
      <h2 tabindex="-1">${host.t(isInvoices ? 'consent.title.invoices' : 'consent.title', values)}</h2>
    </div>
    ${about(host, client)}
    ${formOf(
      allow,
      html`${isEmpty ? html`<p class="lead">${host.t('consent.homes.none')}</p>` : contracts.length > 0 ? homes(host, view) : nothing}
      ${may(host, client.name, scopes)}
      ${host.hasFailed ? refusalLine(host.t('consent.failed')) : nothing}
      ${isEmpty ? nothing : button(host.t('consent.allow'), host.busy === 'allow' && host.t('consent.waiting'))}
      ${button(host.t('consent.refuse'), host.busy === 'refuse' && host.t('consent.waiting'), () => host.decide('refuse'), true)}`,
    )}
    <p class="later">${host.t('consent.later', { utility: host.site?.profile.name ?? '' })}</p>`
}

function about(host: FoyerConsent, { name, about, host: place }: AuthorizationView['client']): TemplateResult {
  const values = { client: name, about: about ?? '', host: html`<b>${place}</b>` }
  const sentence = about
    ? host.rich(place ? 'consent.about' : 'consent.about.app', values)
    : place
      ? host.rich('consent.about.host', values)
      : nothing
  return html`<p class="lead">${sentence}</p>`
}

/** Those chosen before, or else the first one. */
function homes(host: FoyerConsent, { contracts, chosen }: AuthorizationView): TemplateResult {
  const isChosen = (id: string, index: number) => (chosen.length > 0 ? chosen.includes(id) : index === 0)
  return html`<fieldset aria-describedby=${host.isMissing ? 'homes-error' : nothing}>
    <legend>${host.t('consent.homes')}</legend>
    ${contracts.map(({ id, label, address, reference }, index) =>
      choice({
        type: 'checkbox',
        name: 'home',
        value: id,
        isChosen: isChosen(id, index),
        label,
        hint: address || reference,
        isInvalid: host.isMissing,
      }),
    )}
    ${host.isMissing ? html`<p class="error" id="homes-error">${icon(alertIcon)}${host.t('consent.homes.missing')}</p>` : nothing}
  </fieldset>`
}

function may(host: FoyerConsent, client: string, scopes: readonly Scope[]): TemplateResult {
  const acts = scopes.some((scope) => scope.endsWith(':write'))
  const line = (path: string, text: string, look: string) => html`<li class=${look}>${icon(path)}<span>${text}</span></li>`
  return html`<h3>${host.t('consent.can', { client })}</h3>
    <ul role="list">${scopes.map((scope) => line(checkCircleIcon, host.t(`consent.can.${scope}`), 'success'))}</ul>
    <h3>${host.t('consent.cannot', { client })}</h3>
    <ul role="list">
      ${line(closeIcon, host.t(acts ? 'consent.cannot.act-else' : 'consent.cannot.act'), '')}
      ${line(closeIcon, host.t('consent.cannot.secrets'), '')}
    </ul>`
}
