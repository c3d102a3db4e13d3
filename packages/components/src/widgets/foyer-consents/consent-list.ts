import type { ConsentList as Answer, Consent } from '@foyer/contract/oauth'
import type { Client } from '../../client/client.ts'
import { randomKey } from '../../client/key.ts'

/** What the customer allowed whom. Every method resolves; what went wrong is a state. `changed` is called whenever something did. */
export class ConsentList {
  /** Undefined until it is known. */
  items: readonly Consent[] | undefined
  hasFailed = false
  /** Id of the one that is being withdrawn. */
  withdrawing: string | undefined
  /** Name of the client whose access has just ended. */
  withdrawn: string | undefined
  readonly #client: Client
  readonly #changed: () => void

  constructor(client: Client, changed: () => void) {
    this.#client = client
    this.#changed = changed
  }

  async load(): Promise<void> {
    await this.#try(async () => {
      this.items = (await this.#client.request<Answer>('/consents')).items
    })
  }

  async withdraw({ id, client }: Consent): Promise<void> {
    if (this.withdrawing) return
    this.withdrawing = id
    this.withdrawn = undefined
    this.#changed()
    await this.#try(async () => {
      await this.#client.request(`/consents/${id}`, { method: 'DELETE', headers: { 'Idempotency-Key': randomKey() } })
      this.items = this.items?.filter((each) => each.id !== id)
      this.withdrawn = client
    })
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.hasFailed = false
    try {
      await work()
    } catch {
      this.hasFailed = true
    }
    this.withdrawing = undefined
    this.#changed()
  }
}
