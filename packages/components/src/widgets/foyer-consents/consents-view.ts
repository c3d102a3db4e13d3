import type { Consent } from '@foyer/contract/oauth'
import { css, html, nothing, type TemplateResult } from 'lit'
import type { FoyerElement } from '../../element/foyer-element.ts'
import { button } from '../../parts/button.ts'
import { icon } from '../../parts/icon.ts'
import { alertIcon } from '../../parts/icons.ts'
import type { ConsentList } from './consent-list.ts'

/** Sites and apps that have access, each with its way out. */
export function consentsView(host: FoyerElement, list: ConsentList): TemplateResult {
  return html`<p class="lead">${host.t(list.items?.length === 0 ? 'consents.empty' : 'consents.lead')}</p>
    <ul role="list">${list.items?.map((consent) => row(host, list, consent))}</ul>
    ${list.hasFailed ? html`<p class="error" role="alert">${icon(alertIcon)}${host.t('consents.failed')}</p>` : nothing}
    <p class="told" role="status">${list.withdrawn ? host.t('consents.withdrawn', { client: list.withdrawn }) : nothing}</p>`
}

function row(host: FoyerElement, list: ConsentList, consent: Consent): TemplateResult {
  const { id, client, scopes, contracts, since, lastUsedAt } = consent
  const used = lastUsedAt ? `, ${host.t('consents.used', { date: date(host, lastUsedAt) })}` : ''
  return html`<li part="row">
    <b>${client}</b>
    <p>${scopes.map((scope) => host.t(`consent.can.${scope}`)).join(' · ')}</p>
    <p>${contracts.map(({ label, reference }) => `${label} (${reference})`).join(', ')}</p>
    <small>${host.t('consents.since', { date: date(host, since) })}${used}</small>
    ${button(host.t('consents.withdraw'), list.withdrawing === id && host.t('consent.waiting'), () => list.withdraw(consent), true)}
  </li>`
}

const date = ({ site }: FoyerElement, iso: string) =>
  new Date(iso).toLocaleDateString(site?.language.replace('en', 'en-GB'), { timeZone: site?.profile.timeZone ?? 'UTC', dateStyle: 'long' })

export const consentsStyles = css`
  ul { display: grid; gap: .75em }
  li { padding: 1em; border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius) }
  li p { color: var(--foyer-quiet) }
  li .btn { width: auto }
  .told:not(:empty) { margin-top: .75em }
`
