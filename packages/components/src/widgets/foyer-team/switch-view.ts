import type { CustomerAccess } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'
import type { Say } from '../../words/say.ts'

/** For who manages several customers: which one. It stands beside the title, whose height it does not change. */
export function customerSwitch(
  customers: readonly CustomerAccess[],
  chosen: CustomerAccess | undefined,
  say: Say,
  onChoose: (customer: CustomerAccess | undefined) => void,
): TemplateResult | typeof nothing {
  if (customers.length < 2) return nothing
  const change = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) onChoose(customers[currentTarget.selectedIndex])
  }
  return html`<div class="filter box" part="switch">
    <select aria-label=${say('team.switch')} @change=${change}>
      ${customers.map(({ id, name }) => html`<option ?selected=${id === chosen?.id}>${name}</option>`)}
    </select>
    ${icon(chevronIcon)}
  </div>`
}
