import type { ReactiveController } from 'lit'
import type { Client } from '../core/client/client.ts'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import { AccountState } from './account-state.ts'
import { type Failure, outcomeOf } from './outcome.ts'

export interface ResourceOptions<Value> {
  /** Asks for all of it. Rejects with a `ClientError`. */
  read(client: Client): Promise<Value>
  /** The widget deals with this failure itself: no `foyer-error` tells of it. */
  isHandled?(failure: Failure): boolean
}

interface State<Value> {
  value: Value | undefined
  failure: Failure | undefined
  isLoading: boolean
}

/**
 * Something a widget shows that the API knows: asked for, tried again when the connection is back, asked for anew after a write,
 * and forgotten with its account. Of several answers the one to the latest question counts. Methods resolve; what went wrong is
 * `failure`, and the page hears a `foyer-error`.
 *
 * ```ts
 * export class FoyerPayments extends FoyerElement {
 *   readonly #payments = new PagedResource<Payment>(this, {
 *     read: (client) => client.request('/payments'),
 *     readMore: (client, cursor) => client.request(`/payments?cursor=${cursor}`),
 *   })
 *   readonly #writes = new Writes<string>(this)
 *
 *   override siteFound({ client }: Site) { client.getSession().catch(() => {}); this.#payments.load() }
 *   override sessionChanged(session: Session | null) { if (session && this.#payments.isBlank) this.#payments.load() }
 *   override forget() {}                                 // all of it belongs to the account by itself
 *
 *   #cancel({ id }: Payment) {                          // what is shown stays until it is read again
 *     this.#writes.send({ method: 'DELETE', path: `/payments/${id}`, purpose: 'bank-details' }, id, () => this.#payments.refresh())
 *   }
 * }
 * ```
 */
export class Resource<Value> implements ReactiveController {
  protected readonly host: FoyerElement
  readonly #options: ResourceOptions<Value>
  readonly #state: AccountState<State<Value>>

  constructor(host: FoyerElement, options: ResourceOptions<Value>) {
    this.host = host
    this.#options = options
    this.#state = new AccountState<State<Value>>(host, () => ({ value: undefined, failure: undefined, isLoading: false }))
    host.addController(this)
  }

  /** Undefined until the first answer. */
  get value(): Value | undefined {
    return this.#state.current.value
  }

  /** Why there is no value; a failed {@link refresh} leaves what is shown alone. */
  get failure(): Failure | undefined {
    return this.#state.current.failure
  }

  get isLoading(): boolean {
    return this.#state.current.isLoading
  }

  /** Nothing is there and nothing on its way: not asked for yet, or in vain, such as before its customer logged in. */
  get isBlank(): boolean {
    const { value, isLoading } = this.#state.current
    return value === undefined && !isLoading
  }

  /** Asks from nothing: what was shown is dropped. Also what "Try again" does. */
  async load(): Promise<void> {
    this.reset()
    await this.refresh()
  }

  /** Asks again. What is shown stays, whatever comes of it. */
  async refresh(): Promise<void> {
    const { client } = this.host.site ?? {}
    if (!client) return
    const asked = this.#state.set({ failure: undefined, isLoading: true })
    const { answer, error } = await outcomeOf(this.host, () => this.#options.read(client))
    if (this.#state.current !== asked) return
    if (!error) this.#state.set({ value: answer, isLoading: false })
    else if (error.code === 'signed-out') this.reset()
    else if (asked.value !== undefined) this.#state.set({ isLoading: false })
    else {
      this.#state.set({ failure: error.code, isLoading: false })
      this.tell(error.code)
    }
  }

  /** Takes a value that something else answered, such as a write; what is on its way is older than that. */
  replace(value: Value): void {
    this.#state.set({ value, failure: undefined, isLoading: false })
  }

  reset(): void {
    this.#state.reset()
  }

  hostConnected(): void {
    addEventListener('online', this.#online)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online)
  }

  protected tell(code: Failure): void {
    if (!this.#options.isHandled?.(code)) this.host.emit('foyer-error', { code })
  }

  #online = (): void => {
    if (this.failure === 'offline') this.load()
  }
}
