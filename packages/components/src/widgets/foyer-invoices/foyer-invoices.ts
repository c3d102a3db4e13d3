import type { Session } from '@foyer/contract/resources'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { blankStyles } from '../../ui/blank.ts'
import { skeletonStyles } from '../../ui/skeleton.ts'
import { statusTagStyles } from '../../ui/status-tag.ts'
import { detailsStyles } from './details.styles.ts'
import { invoiceFilter } from './filter-view.ts'
import { styles } from './foyer-invoices.styles.ts'
import { instead } from './instead-view.ts'
import { invoiceFormat } from './invoice-format.ts'
import { type Failure, InvoiceList } from './invoice-list.ts'
import { invoiceRows } from './list-view.ts'
import { rowStyles } from './row.styles.ts'
import { emptyRows, places } from './skeleton-view.ts'
import type { Wording } from './wording.ts'

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
  static override styles = [baseStyles, skeletonStyles, statusTagStyles, blankStyles, styles, rowStyles, detailsStyles]
  static override properties = { ...FoyerElement.properties, limit: { type: Number }, loginUrl: { attribute: 'login-url' } }

  declare limit: number
  declare loginUrl: string | undefined
  #list: InvoiceList | undefined
  #wording: Wording | undefined
  /** What takes the focus after the next rendering. */
  #focus: string | undefined
  #told: Failure | undefined

  constructor() {
    super()
    this.limit = 10
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('online', this.#online)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('online', this.#online)
  }

  /** Session and invoices are asked for side by side: who is signed in sees them one round trip earlier. */
  protected override siteFound({ client, profile, language }: Site): void {
    const { timeZone, currency } = profile
    this.#wording = {
      say: (id, values) => this.t(id, values),
      format: invoiceFormat({ language, timeZone, currency, first: this.t('invoices.first-day') }),
    }
    this.#list = new InvoiceList(client, this.limit, this.#changed)
    client.getSession().catch(() => {})
    if (client.session !== null) this.#list.load()
  }

  protected override sessionChanged(session: Session | null): void {
    if (!session) this.#list?.clear()
    else if (this.#list?.isBlank) this.#list.load()
  }

  protected override forget(): void {
    this.#list?.clear()
    this.#focus = this.#told = undefined
  }

  #online = (): void => {
    if (this.#list?.failure === 'offline') this.#list.load()
  }

  #changed = (): void => {
    const failure = this.#list?.failure ?? this.#list?.pagingFailure
    if (failure && failure !== this.#told && failure !== 'signed-out') this.emit('foyer-error', { code: failure })
    this.#told = failure
    this.requestUpdate()
  }

  #retry = (): void => {
    this.#focus = 'h2'
    this.#list?.load()
  }

  #older = async (): Promise<void> => {
    const list = this.#list
    const count = list?.items?.length ?? 0
    await list?.older()
    const first = list?.items?.[count]
    if (!first) return
    this.#focus = `#b-${first.id}`
    this.requestUpdate()
  }

  protected override updated(_: PropertyValues): void {
    if (!this.#focus) return
    this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus()
    this.#focus = undefined
  }

  override render(): TemplateResult {
    const { site, session } = this
    const list = this.#list
    const wording = this.#wording
    const isKnown = site && list && wording
    const message = isKnown && instead(this, list, wording, this.#retry)
    const filter = isKnown && session && !list.failure && invoiceFilter(session.customers, list, wording)
    const isWaiting = !message && !list?.items
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-labelledby="title" aria-busy=${isWaiting}>
        <header>
          <h2 id="title" tabindex="-1">${this.t('invoices.title')}</h2>
          ${filter || nothing}
        </header>
        ${message ?? (isKnown && list.items ? invoiceRows(list, wording, this.#older) : emptyRows(this.limit, (id) => this.t(id)))}
        <p class="sr" role="status">${isWaiting ? this.t('invoices.loading') : message ? nothing : this.t('invoices.shown', { count: list?.items?.length ?? 0 })}</p>
      </section>
      <div class="space" aria-hidden="true">${places(this.limit, () => html`<i></i>`)}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-invoices': FoyerInvoices
  }
}
