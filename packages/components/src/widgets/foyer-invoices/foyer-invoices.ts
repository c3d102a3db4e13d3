import type { Session } from '@foyer/contract/resources'
import { html, type TemplateResult } from 'lit'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { asideStyles, card, cardStyles } from '../../ui/card.ts'
import { emptyState, emptyStateStyles, type UnavailableMessages, unavailable } from '../../ui/empty-state.ts'
import { fileIcon } from '../../ui/icons.ts'
import { NextFocus } from '../../ui/next-focus.ts'
import { rowStyles } from '../../ui/rows.ts'
import { places, skeletonStyles } from '../../ui/skeleton.ts'
import { statusTagStyles } from '../../ui/status-tag.ts'
import { detailsStyles } from './details.styles.ts'
import { invoiceFilter } from './filter-view.ts'
import { styles } from './foyer-invoices.styles.ts'
import { invoiceFormat, type Wording } from './invoice-format.ts'
import { InvoiceStore } from './invoice-store.ts'
import { invoiceRowStyles } from './rows.styles.ts'
import { emptyRows, invoiceRows } from './rows-view.ts'

const UNAVAILABLE: UnavailableMessages = {
  visitor: ['invoices.visitor.title', 'invoices.visitor.text'],
  ended: ['invoices.ended.title', 'invoices.ended.text'],
  offline: ['invoices.offline.title', 'invoices.offline.text'],
  failed: ['invoices.failed.title', 'invoices.failed.text'],
  signIn: 'invoices.sign-in',
  again: 'invoices.again',
  contact: 'invoices.contact',
}

/**
 * A customer's invoices: what is left to pay, then a row each, newest first, opening in place.
 *
 * @element foyer-invoices
 * @attr {number} limit - Invoices asked for at a time, 10 when absent. The space of as many is kept while they load.
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent<{code: string}>} foyer-error - Something did not load, and the customer was told.
 * @csspart card - The whole.
 * @csspart filter - The choice of a contract.
 * @csspart balance - The band with what is left to pay.
 * @csspart row - An invoice.
 * @csspart row-button - What opens it.
 * @csspart amount - Its total.
 * @csspart tag - A status.
 * @csspart details - What a row opens.
 * @csspart message - What stands in the place of the list: none yet, not loaded, not signed in.
 * @csspart button - The one filled button of a message.
 * @csspart button-second - "Show older ones".
 * @cssproperty [--foyer-invoices-space=100vh] - Height kept at most, so that nothing below moves when the rows come.
 */
export class FoyerInvoices extends FoyerElement {
  static override styles = [
    baseStyles,
    cardStyles,
    asideStyles,
    skeletonStyles,
    statusTagStyles,
    emptyStateStyles,
    rowStyles,
    styles,
    invoiceRowStyles,
    detailsStyles,
  ]
  static override properties = { ...FoyerElement.properties, limit: { type: Number }, loginUrl: { attribute: 'login-url' } }

  declare limit: number
  declare loginUrl: string | undefined
  #wording: Wording | undefined
  readonly #store = new InvoiceStore(this)
  readonly #focus = new NextFocus(this)

  constructor() {
    super()
    this.limit = 10
  }

  /** Session and invoices are asked for side by side: a customer who is signed in sees them one round trip earlier. */
  protected override siteFound({ client, profile, language }: Site): void {
    const { timeZone, currency } = profile
    this.#wording = {
      say: (id, values) => this.t(id, values),
      format: invoiceFormat({ language, timeZone, currency, first: this.t('invoices.first-day') }),
    }
    client.getSession().catch(() => {})
    if (client.session !== null) this.#store.load()
  }

  protected override sessionChanged(session: Session | null): void {
    // What was asked for side by side with the session was asked for a visitor.
    if (!session) this.#store.list.reset()
    else if (this.#store.list.isBlank) this.#store.load()
  }

  /** All that is the customer's belongs to the account by itself. */
  protected override forget(): void {}

  #retry = (): void => {
    this.#focus.set('h2')
    this.#store.load()
  }

  #older = async (): Promise<void> => {
    const { list } = this.#store
    const count = list.items?.length ?? 0
    await list.loadMore()
    const first = list.items?.[count]
    if (first) this.#focus.set(`#b-${first.id}`)
  }

  /** What stands in the place of the list; undefined when the list can be shown or awaited. */
  #message({ say }: Wording): TemplateResult | undefined {
    const { list, filter } = this.#store
    const message = unavailable(this, list.failure, UNAVAILABLE, this.#retry)
    if (message || list.items?.length !== 0) return message
    return emptyState(
      'quiet',
      fileIcon,
      say('invoices.empty.title'),
      say(filter.contract ? 'invoices.empty.filtered' : 'invoices.empty.text'),
    )
  }

  override render(): TemplateResult {
    const { session } = this
    const wording = this.#wording
    const { items, failure } = this.#store.list
    const message = wording && this.#message(wording)
    const isWaiting = !message && !items
    const shown = message ? undefined : this.t('invoices.shown', { count: items?.length ?? 0 })
    return card(this, {
      title: this.t('invoices.title'),
      aside: wording && session && !failure ? invoiceFilter(session.customers, this.#store, wording) : undefined,
      isWaiting,
      status: isWaiting ? this.t('invoices.loading') : shown,
      content: message ?? (wording && items ? invoiceRows(this.#store, wording, this.#older) : emptyRows(this.limit, (id) => this.t(id))),
      space: places(this.limit, () => html`<i></i>`),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-invoices': FoyerInvoices
  }
}
