import type { CustomerAccess } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../parts/icon.ts'
import { chevronIcon } from '../../parts/icons.ts'
import type { InvoiceFilter, InvoiceList } from './invoice-list.ts'
import type { Wording } from './wording.ts'

interface Choice {
  label: string
  filter: InvoiceFilter
}

const option = ({ label }: Choice, value: number, selected: number) => html`<option value=${value} ?selected=${value === selected}>${label}</option>`

const isSame = (one: InvoiceFilter, other: InvoiceFilter) => one.customer === other.customer && one.contract === other.contract

/**
 * Chooses a contract or, for who acts for several customers, one of them or one of their contracts. Absent when there
 * is nothing to choose. It stands beside the title, whose height it does not change when it comes.
 */
export function invoiceFilter(
  customers: readonly CustomerAccess[],
  list: InvoiceList,
  { say }: Wording,
): TemplateResult | typeof nothing {
  const { contracts } = list
  const isGrouped = customers.length > 1
  if (!isGrouped && contracts.length < 2) return nothing
  const all = say('invoices.filter.all')
  const choices: Choice[] = [{ label: all, filter: {} }]
  const add = (label: string, filter: InvoiceFilter) => choices.push({ label, filter }) - 1
  const contractsOf = (customer: string) =>
    contracts.filter((each) => each.customer === customer).map(({ label, reference, id }) => add(label || reference, { customer, contract: id }))
  const groups = isGrouped
    ? customers.map(({ id, name }) => ({ name, at: [add(name, { customer: id }), ...contractsOf(id)] }))
    : [{ name: '', at: contracts.map(({ label, reference, id }) => add(label || reference, { contract: id })) }]
  const selected = choices.findIndex(({ filter }) => isSame(filter, list.filter))
  const draw = (at: number) => {
    const choice = choices[at]
    return choice ? option(choice, at, selected) : nothing
  }
  const change = (event: Event) => {
    const select = event.currentTarget
    if (select instanceof HTMLSelectElement) list.choose(choices[Number(select.value)]?.filter ?? {})
  }
  return html`<div class="filter box" part="filter">
    <select aria-label=${say('invoices.filter')} @change=${change}>
      ${draw(0)}${groups.map(({ name, at }) => (isGrouped ? html`<optgroup label=${name}>${at.map(draw)}</optgroup>` : at.map(draw)))}
    </select>
    ${icon(chevronIcon)}
  </div>`
}
