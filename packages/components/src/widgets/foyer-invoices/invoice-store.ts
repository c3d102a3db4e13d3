import type { Contract, Invoice, InvoicePage, InvoiceSummary } from '@foyer/contract/resources'
import type { FoyerElement } from '../../core/element/foyer-element.ts'
import { AccountState } from '../../data/account-state.ts'
import { PagedResource } from '../../data/paged-resource.ts'
import { Resource } from '../../data/resource.ts'

/** Which invoices are shown: a customer's, a contract's; empty for all. */
export interface InvoiceFilter {
  customer: string
  contract: string
}

interface State {
  filter: InvoiceFilter
  open: ReadonlySet<string>
  /** Invoices that were opened once, by id. */
  read: ReadonlyMap<string, Resource<Invoice>>
}

const query = (values: Readonly<Record<string, string | number | undefined>>) =>
  Object.keys(values)
    .filter((name) => values[name])
    .map((name) => `${name}=${encodeURIComponent(String(values[name]))}`)
    .join('&')

/** Shows so many invoices at a time. */
type InvoicesHost = FoyerElement & { limit: number }

/** A customer's invoices, newest first, the contracts to choose from, and the invoices that are open. */
export class InvoiceStore {
  readonly list: PagedResource<InvoiceSummary, InvoicePage>
  readonly #host: InvoicesHost
  readonly #contracts: Resource<{ items: readonly Contract[] }>
  readonly #state: AccountState<State>

  constructor(host: InvoicesHost) {
    this.#host = host
    this.#state = new AccountState<State>(host, () => ({ filter: { customer: '', contract: '' }, open: new Set(), read: new Map() }))
    this.list = new PagedResource<InvoiceSummary, InvoicePage>(host, {
      read: (client) => client.request(this.#path()),
      readMore: (client, cursor) => client.request(this.#path(cursor)),
    })
    // Without them there is nothing to choose, and every invoice all the same.
    this.#contracts = new Resource(host, { read: (client) => client.request('/contracts'), isHandled: () => true })
  }

  get contracts(): readonly Contract[] {
    return this.#contracts.value?.items ?? []
  }

  get filter(): InvoiceFilter {
    return this.#state.current.filter
  }

  /** Asks for the first page, and for the contracts. */
  load(): void {
    this.#state.set({ open: new Set() })
    if (this.contracts.length === 0) this.#contracts.refresh()
    this.list.load()
  }

  choose(filter: InvoiceFilter): void {
    this.#state.set({ filter })
    this.load()
  }

  /** What an open row shows; undefined while it is closed. */
  opened(id: string): Resource<Invoice> | undefined {
    const { open, read } = this.#state.current
    return open.has(id) ? read.get(id) : undefined
  }

  /** Opens an invoice, or closes it. What was read once is kept. */
  toggle(id: string): void {
    const { open, read } = this.#state.current
    if (open.has(id)) {
      this.#state.set({ open: new Set([...open].filter((other) => other !== id)) })
      return
    }
    const invoice = read.get(id) ?? new Resource<Invoice>(this.#host, { read: (client) => client.request(`/invoices/${id}`) })
    this.#state.set({ open: new Set([...open, id]), read: new Map([...read, [id, invoice]]) })
    if (!invoice.value) invoice.load()
  }

  #path(cursor?: string): string {
    return `/invoices?${query({ limit: this.#host.limit, ...this.filter, cursor })}`
  }
}
