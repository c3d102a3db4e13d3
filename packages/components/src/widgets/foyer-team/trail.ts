import type { TeamEvent, TeamEventPage } from '@foyer/contract/resources'
import type { Client } from '../../core/client/client.ts'

/** Who did what in a company, newest first, page by page. `changed` is called whenever something did. */
export class Trail {
  /** Undefined until it was asked for. */
  items: readonly TeamEvent[] | undefined
  isLoading = false
  hasFailed = false
  #next: string | null = null
  #asked = 0
  readonly #client: Client
  readonly #changed: () => void

  constructor(client: Client, changed: () => void) {
    this.#client = client
    this.#changed = changed
  }

  get hasOlder(): boolean {
    return this.#next !== null
  }

  /** The newest ones. */
  read(customer: string): Promise<void> {
    return this.#page(customer, null)
  }

  older(customer: string): Promise<void> {
    return this.#page(customer, this.#next)
  }

  clear(): void {
    this.#asked++
    this.items = undefined
    this.isLoading = false
    this.hasFailed = false
    this.#next = null
  }

  async #page(customer: string, cursor: string | null): Promise<void> {
    const asked = ++this.#asked
    this.isLoading = true
    this.hasFailed = false
    this.#changed()
    const page = await this.#client
      .request<TeamEventPage>(`/team/audit?customer=${customer}${cursor ? `&cursor=${cursor}` : ''}`)
      .catch(() => undefined)
    if (asked !== this.#asked) return
    this.isLoading = false
    this.hasFailed = !page
    if (page) {
      this.items = cursor ? [...(this.items ?? []), ...page.items] : page.items
      this.#next = page.next
    }
    this.#changed()
  }
}
