import type { Contract, CustomerAccess } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'
import type { Wording } from './invoice-format.ts'
import type { InvoiceStore } from './invoice-store.ts'

/**
 * Chooses a contract or, for an account that acts for several customers, one of them or one of their contracts. Absent
 * when there is nothing to choose. On a phone only a screen reader hears what it is called.
 */
export function invoiceFilter(
  customers: readonly CustomerAccess[],
  store: InvoiceStore,
  { say }: Wording,
): TemplateResult | typeof nothing {
  const { contracts, filter } = store
  const isGrouped = customers.length > 1
  if (!isGrouped && contracts.length < 2) return nothing
  /** An option's value is what it stands for: `customer/contract`, each empty for all. */
  const option = (label: string, customer = '', contract = '') =>
    html`<option value="${customer}/${contract}" ?selected=${filter.customer === customer && filter.contract === contract}>${label}</option>`
  const contractsOf = (customer: string, items: readonly Contract[]) =>
    items.map(({ label, reference, id }) => option(label || reference, customer, id))
  const group = ({ id, name }: CustomerAccess) =>
    html`<optgroup label=${name}>${option(name, id)}${contractsOf(
      id,
      contracts.filter(({ customer }) => customer === id),
    )}</optgroup>`
  const change = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return
    const [customer = '', contract = ''] = currentTarget.value.split('/')
    store.choose({ customer, contract })
  }
  return html`<div class="filter" part="filter">
    <label class="name" for="contract">${say('invoices.filter')}</label>
    <div class="box"><select id="contract" @change=${change}>
      ${option(say('invoices.filter.all'))}${isGrouped ? customers.map(group) : contractsOf('', contracts)}
    </select>
    ${icon(chevronIcon)}</div>
  </div>`
}
