import type { Consent } from '@foyer/contract/oauth'
import { html, nothing, type TemplateResult } from 'lit'
import { externalIcon } from '../../ui/icons.ts'
import { faultOf, stillRow, taskButton } from './rows-view.ts'
import type { SecurityContext } from './security-context.ts'

/** Clients that the customer let in: other pages and apps. */
export function consentsView(context: SecurityContext, consents: readonly Consent[]): TemplateResult | typeof nothing {
  if (consents.length === 0) return nothing
  return html`<h3>${context.say('security.consents')}</h3>
    <p class="lead">${context.say('security.consents.lead')}</p>
    <ul class="rows" role="list">${consents.map((consent) => consentRow(context, consent))}</ul>`
}

function consentRow(context: SecurityContext, consent: Consent): TemplateResult {
  const { say } = context
  const { id, client } = consent
  const withdraw = () =>
    context.ask({
      title: say('security.consents.title', { client }),
      text: say('security.consents.text'),
      action: say('security.consents.withdraw'),
      task: { panel: id, write: { method: 'DELETE', path: `/consents/${id}` }, done: 'security.done.consent' },
    })
  const label = html`<span aria-hidden="true">${say('security.consents.withdraw')}</span><span class="sr">${say('security.consents.one', { client })}</span>`
  const text = html`${known(context, consent)}${faultOf(context, id)}`
  return stillRow({ path: externalIcon, title: client, text }, taskButton(context, id, label, withdraw, true))
}

/** What it may do, with which contracts, and since when it did. */
function known({ say, when }: SecurityContext, { scopes, contracts, since, lastUsedAt }: Consent): TemplateResult[] {
  const used = lastUsedAt ? [say('security.consents.used', { date: when.day(lastUsedAt) })] : []
  return [
    scopes.map((scope) => say(`consent.can.${scope}`)).join(', '),
    contracts.map(({ label, reference }) => `${label} (${reference})`).join(', '),
    [say('security.consents.since', { date: when.day(since) }), ...used].join(', '),
  ]
    .filter((line) => line !== '')
    .map((line) => html`<span class="known">${line}</span>`)
}
