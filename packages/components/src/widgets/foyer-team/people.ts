import type { Contract, CustomerAccess, Household, Team } from '@foyer/contract/resources'
import type { Client } from '../../core/client/client.ts'
import { ClientError } from '../../core/client/client-error.ts'
import { isCompany } from './managed.ts'

export type Failure = ClientError['code']

/**
 * Who has access to one customer: a company's team, or a household. Every method resolves; what went wrong is a state.
 * `changed` is called whenever something did.
 */
export class People {
  customer: CustomerAccess | undefined
  team: Team | undefined
  household: Household | undefined
  /** The customer's, as far as the account itself reaches. */
  contracts: readonly Contract[] = []
  failure: Failure | undefined
  /** The session ended while people were shown. */
  hasEnded = false
  #wasShown = false
  /** Answers to an earlier question are dropped. */
  #asked = 0
  readonly #client: Client
  readonly #changed: () => void

  constructor(client: Client, changed: () => void) {
    this.#client = client
    this.#changed = changed
  }

  get isThere(): boolean {
    return !!(this.team ?? this.household)
  }

  /** Somebody waits for an e-mail that is about to leave. */
  get isWaiting(): boolean {
    return !!this.team?.invitations.some(({ status }) => status === 'pending')
  }

  choose(customer: CustomerAccess | undefined): Promise<void> {
    this.customer = customer
    return this.load()
  }

  /** Asks for everybody, from nothing. */
  async load(): Promise<void> {
    this.team = undefined
    this.household = undefined
    this.contracts = []
    this.failure = undefined
    this.hasEnded = false
    await this.refresh()
  }

  /** Asks again. What is shown stays, whatever comes of it. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked
    const { customer } = this
    this.#changed()
    if (!customer) return
    try {
      const keep = isCompany(customer) ? await this.#company(customer) : await this.#home(customer)
      if (asked !== this.#asked) return
      keep()
      this.failure = undefined
      this.#wasShown = true
    } catch (error) {
      const code = error instanceof ClientError ? error.code : 'internal'
      if (asked === this.#asked || code === 'signed-out') this.fail(code)
      return
    }
    this.#changed()
  }

  /** Forgets everybody: nobody is signed in, or somebody else. */
  clear(): Promise<void> {
    return this.choose(undefined)
  }

  /** Nothing could be read, or a write was told that the session is over. What is shown stays. */
  fail(code: Failure): void {
    if (code === 'signed-out') this.hasEnded = this.#wasShown
    else if (!this.isThere) this.failure = code
    this.#changed()
  }

  async #company({ id }: CustomerAccess): Promise<() => void> {
    const [team, { items }] = await Promise.all([
      this.#client.request<Team>(`/team?customer=${id}`),
      this.#client.request<{ items: readonly Contract[] }>('/contracts'),
    ])
    return () => {
      this.team = team
      this.contracts = items.filter(({ customer }) => customer === id)
    }
  }

  async #home({ id }: CustomerAccess): Promise<() => void> {
    const household = await this.#client.request<Household>(`/household?customer=${id}`)
    return () => {
      this.household = household
    }
  }
}
