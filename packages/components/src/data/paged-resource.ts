import type { Client } from '../core/client/client.ts'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import { AccountState } from './account-state.ts'
import { type Failure, outcomeOf } from './outcome.ts'
import { Resource, type ResourceOptions } from './resource.ts'

/** A keyset page, as every list of the API answers it. */
export interface Page<Item> {
  items: readonly Item[]
  /** Where the next page begins; null on the last one. */
  next: string | null
}

export interface PagedResourceOptions<Item, First> extends ResourceOptions<First> {
  /** Asks for the page after the last one that is shown. */
  readMore(client: Client, cursor: string): Promise<Page<Item>>
}

/**
 * A list that is read page by page. Its value is the first page, whatever that brings beside its items, with the items of every
 * page read since.
 */
export class PagedResource<Item, First extends Page<Item> = Page<Item>> extends Resource<First> {
  readonly #readMore: PagedResourceOptions<Item, First>['readMore']
  readonly #more: AccountState<{ failure: Failure | undefined; isLoading: boolean }>

  constructor(host: FoyerElement, options: PagedResourceOptions<Item, First>) {
    super(host, options)
    this.#readMore = options.readMore
    this.#more = new AccountState<{ failure: Failure | undefined; isLoading: boolean }>(host, () => ({
      failure: undefined,
      isLoading: false,
    }))
  }

  get items(): readonly Item[] | undefined {
    return this.value?.items
  }

  get hasMore(): boolean {
    return typeof this.value?.next === 'string'
  }

  get isLoadingMore(): boolean {
    return this.#more.current.isLoading
  }

  /** Why the next page is not there; what is shown stays. */
  get moreFailure(): Failure | undefined {
    return this.#more.current.failure
  }

  /** Asks for the next page, once however often it is called, and not while all is read anew. */
  async loadMore(): Promise<void> {
    const { client } = this.host.site ?? {}
    const next = this.value?.next
    if (!client || typeof next !== 'string' || this.isLoading || this.isLoadingMore) return
    const asked = this.#more.set({ failure: undefined, isLoading: true })
    const { answer, error } = await outcomeOf(this.host, () => this.#readMore(client, next))
    const { value } = this
    if (this.#more.current !== asked || !value) return
    this.#more.set({ failure: error?.code, isLoading: false })
    if (error) this.tell(error.code)
    else this.replace({ ...value, items: [...value.items, ...answer.items], next: answer.next })
  }

  /** The pages that are shown may be other ones: what is on its way is no continuation of them. */
  override async refresh(): Promise<void> {
    this.#more.reset()
    await super.refresh()
  }

  override reset(): void {
    this.#more.reset()
    super.reset()
  }
}
