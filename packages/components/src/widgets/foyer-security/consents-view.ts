import type { Consent } from '@foyer/contract/oauth'
import { html, nothing, type TemplateResult } from 'lit'
import { externalIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'
import { faultOf, stillRow, taskButton } from './panel-view.ts'

/** Other people's pages and apps that the customer let in; none where there are none. */
export function consentsView(desk: Desk, consents: readonly Consent[]): TemplateResult | typeof nothing {
  if (consents.length === 0) return nothing
  return html`<h3>${desk.say('security.consents')}</h3>
    <p class="lead">${desk.say('security.consents.lead')}</p>
    <ul class="rows" role="list">${consents.map((consent) => consentRow(desk, consent))}</ul>`
}

function consentRow(desk: Desk, consent: Consent): TemplateResult {
  const { say } = desk
  const { id, client } = consent
  const withdraw = () =>
    desk.ask({
      title: say('security.consents.title', { client }),
      text: say('security.consents.text'),
      action: say('security.consents.withdraw'),
      task: { panel: id, write: { method: 'DELETE', path: `/consents/${id}` }, done: 'security.done.consent' },
    })
  const label = html`<span aria-hidden="true">${say('security.consents.withdraw')}</span><span class="sr">${say('security.consents.one', { client })}</span>`
  const text = html`${known(desk, consent)}${faultOf(desk, id)}`
  return stillRow({ path: externalIcon, title: client, text }, taskButton(desk, id, label, withdraw, true))
}

/** What it may do, with which contracts, and since when it did. */
function known({ say, when }: Desk, { scopes, contracts, since, lastUsedAt }: Consent): TemplateResult[] {
  const used = lastUsedAt ? [say('security.consents.used', { date: when.day(lastUsedAt) })] : []
  return [
    scopes.map((scope) => say(`consent.can.${scope}`)).join(', '),
    contracts.map(({ label, reference }) => `${label} (${reference})`).join(', '),
    [say('security.consents.since', { date: when.day(since) }), ...used].join(', '),
  ]
    .filter((line) => line !== '')
    .map((line) => html`<span class="known">${line}</span>`)
}
