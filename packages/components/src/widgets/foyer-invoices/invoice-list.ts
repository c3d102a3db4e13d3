import type { Balance, Contract, Invoice, InvoicePage, InvoiceSummary } from '@foyer/contract/resources'
import type { Client } from '../../core/client/client.ts'
import { ClientError } from '../../core/client/client-error.ts'

export type Failure = ClientError['code']

/** Which invoices are shown: a customer's, a contract's; empty for all. */
export interface InvoiceFilter {
  customer: string
  contract: string
}

const ALL: InvoiceFilter = { customer: '', contract: '' }

const query = (values: Readonly<Record<string, string | number | undefined | null>>) =>
  Object.keys(values)
    .filter((name) => values[name])
    .map((name) => `${name}=${encodeURIComponent(String(values[name]))}`)
    .join('&')

/**
 * What is known of a customer's invoices, newest first, and how more of it is asked for. Every method resolves; what
 * went wrong is a state. `changed` is called whenever something did.
 */
export class InvoiceList {
  /** Undefined until the first page is there. */
  items: readonly InvoiceSummary[] | undefined
  balance: Balance | undefined
  contracts: readonly Contract[] = []
  filter = ALL
  /** Of the first page. */
  failure: Failure | undefined
  isPaging = false
  /** Nothing was asked for yet, or it was forgotten. */
  isBlank = true
  /** Of a further page: what is shown stays. */
  pagingFailure: Failure | undefined
  /** The session ended while invoices were shown. */
  hasEnded = false
  /** Opened invoices by id: the invoice, why it did not load, or `undefined` while it is asked for. */
  readonly details: Map<string, Invoice | Failure | undefined> = new Map()
  readonly #read: Map<string, Invoice> = new Map()
  #next: string | null = null
  #wasShown = false
  /** Answers to an earlier question are dropped. */
  #asked = 0
  readonly #client: Client
  readonly #limit: number
  readonly #changed: () => void

  constructor(client: Client, limit: number, changed: () => void) {
    this.#client = client
    this.#limit = limit
    this.#changed = changed
  }

  get hasOlder(): boolean {
    return this.#next !== null
  }

  /** Asks for the first page, and for the contracts to choose from. */
  async load(): Promise<void> {
    const contracts = this.contracts.length === 0 && this.#client.request<{ items: readonly Contract[] }>('/contracts')
    const asked = this.#begin()
    this.isBlank = false
    if (contracts)
      contracts.then(
        ({ items }) => asked === this.#asked && this.#tell(() => (this.contracts = items)),
        () => {},
      )
    try {
      const page = await this.#page()
      if (asked !== this.#asked) return
      this.items = page.items
      this.#wasShown = true
      this.#next = page.next
      this.balance = page.balance
    } catch (error) {
      const failure = this.#failureOf(error)
      if (asked !== this.#asked) return
      this.failure = failure
    }
    this.#changed()
  }

  /** Asks for the next page. What is shown stays, whatever comes of it. */
  async older(): Promise<void> {
    if (this.isPaging || !this.items) return
    const asked = this.#asked
    this.#tell(() => {
      this.isPaging = true
      this.pagingFailure = undefined
    })
    try {
      const page = await this.#page(this.#next)
      if (asked !== this.#asked) return
      this.items = [...this.items, ...page.items]
      this.#next = page.next
    } catch (error) {
      const failure = this.#failureOf(error)
      if (asked !== this.#asked) return
      this.pagingFailure = failure
    }
    this.#tell(() => (this.isPaging = false))
  }

  choose(filter: InvoiceFilter): Promise<void> {
    this.filter = filter
    return this.load()
  }

  /** Opens an invoice, or closes it. What was loaded once is kept. */
  async toggle(id: string): Promise<void> {
    if (this.details.has(id)) return this.#tell(() => this.details.delete(id))
    await this.read(id)
  }

  async read(id: string): Promise<void> {
    this.#tell(() => this.details.set(id, this.#read.get(id)))
    if (this.#read.has(id)) return
    const asked = this.#asked
    const answer = await this.#client.request<Invoice>(`/invoices/${id}`).then(
      (invoice) => {
        this.#read.set(id, invoice)
        return invoice
      },
      (error: unknown) => this.#failureOf(error),
    )
    if (asked === this.#asked && this.details.has(id)) this.#tell(() => this.details.set(id, answer))
  }

  /** Forgets everything shown: nobody is signed in, or somebody else. */
  clear(): void {
    this.contracts = []
    this.filter = ALL
    this.balance = undefined
    this.#read.clear()
    this.isBlank = true
    this.#begin()
  }

  #begin(): number {
    this.#tell(() => {
      this.items = undefined
      this.failure = undefined
      this.pagingFailure = undefined
      this.isPaging = false
      this.hasEnded = false
      this.details.clear()
    })
    return ++this.#asked
  }

  #failureOf(error: unknown): Failure {
    const code = error instanceof ClientError ? error.code : 'internal'
    if (code === 'signed-out') this.#tell(() => (this.hasEnded = this.#wasShown))
    return code
  }

  #page(cursor?: string | null): Promise<InvoicePage> {
    return this.#client.request(`/invoices?${query({ limit: this.#limit, ...this.filter, cursor })}`)
  }

  #tell(change: () => void): void {
    change()
    this.#changed()
  }
}
