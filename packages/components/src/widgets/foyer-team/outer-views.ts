import type { CustomerAccess } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { Failure } from '../../data/outcome.ts'
import { emptyState, type UnavailableMessages, unavailable } from '../../ui/empty-state.ts'
import { icon } from '../../ui/icon.ts'
import { chevronIcon, fileIcon, shieldIcon } from '../../ui/icons.ts'
import type { SignsIn } from '../../ui/sign-in-link.ts'
import { isCompany, managed } from './people-store.ts'
import { ROLE_MESSAGES } from './seat-view.ts'

const UNAVAILABLE: UnavailableMessages = {
  visitor: ['team.visitor.title', 'team.visitor.text'],
  ended: ['team.ended.title', 'team.ended.text'],
  offline: ['team.offline.title', 'team.offline.text'],
  failed: ['team.failed.title', 'team.failed.text'],
  signIn: 'team.sign-in',
  again: 'team.again',
  contact: 'team.contact',
}

/** What stands in the place of the people; undefined when they can be shown or awaited. */
export function teamUnavailable(host: SignsIn, failure: Failure | undefined, onRetry: () => void): TemplateResult | undefined {
  const { session } = host
  if (session && managed(session).length === 0) return closed(host, session.customers)
  return host.site && unavailable(host, failure, UNAVAILABLE, onRetry)
}

/** Not theirs to manage: the person to ask. */
function closed(host: SignsIn, customers: readonly CustomerAccess[]): TemplateResult {
  const company = customers.find(isCompany)
  if (company) {
    const text = host.t('team.closed.text', { role: host.t(ROLE_MESSAGES[company.role]), company: company.name })
    return emptyState('quiet', shieldIcon, host.t('team.closed.title'), text)
  }
  return customers.length > 0
    ? emptyState('quiet', shieldIcon, host.t('team.closed.household'), host.t('team.closed.household.text'))
    : emptyState('quiet', fileIcon, host.t('team.none.title'), host.t('team.none.text'))
}

/** For an account that manages several customers: which one. */
export function customerSwitch(
  host: SignsIn,
  customers: readonly CustomerAccess[],
  chosen: CustomerAccess | undefined,
  onChoose: (customer: CustomerAccess) => void,
): TemplateResult | typeof nothing {
  if (customers.length < 2) return nothing
  const change = ({ currentTarget }: Event) => {
    const customer = currentTarget instanceof HTMLSelectElement ? customers[currentTarget.selectedIndex] : undefined
    if (customer) onChoose(customer)
  }
  return html`<div class="filter box" part="switch">
    <select aria-label=${host.t('team.switch')} @change=${change}>
      ${customers.map(({ id, name }) => html`<option ?selected=${id === chosen?.id}>${name}</option>`)}
    </select>
    ${icon(chevronIcon)}
  </div>`
}
