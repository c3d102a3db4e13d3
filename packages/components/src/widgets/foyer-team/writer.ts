import type { Client } from '../../client/client.ts'
import { ClientError } from '../../client/client-error.ts'
import { randomKey } from '../../client/key.ts'
import type { Change } from './changes.ts'

/**
 * Sends one write at a time. A write that is tried again, by itself or by the person, carries the key it had: what was
 * done although no answer came is not done twice.
 */
export class Writer {
  /** What is on its way. */
  sending: Pick<Change, 'panel' | 'kind'> | undefined
  /** Why the last one was refused, and in which panel it was made. */
  refusal: { panel: string; error: ClientError } | undefined
  #last: { request: string; key: string } | undefined
  readonly #client: Client
  readonly #changed: () => void

  constructor(client: Client, changed: () => void) {
    this.#client = client
    this.#changed = changed
  }

  isSending(panel: string, kind: Change['kind']): boolean {
    return this.sending?.panel === panel && this.sending.kind === kind
  }

  /** The answer; undefined when it was refused, or another one is still on its way. */
  async send<Answer>({ panel, kind, method, path, body }: Change<Answer>): Promise<Answer | undefined> {
    if (this.sending) return undefined
    this.sending = { panel, kind }
    this.refusal = undefined
    this.#changed()
    try {
      const json = body && JSON.stringify(body)
      const key = this.#keyOf(`${method} ${path} ${json ?? ''}`)
      const headers = { 'Idempotency-Key': key, ...(json && { 'Content-Type': 'application/json' }) }
      const answer = await this.#client.request<Answer>(path, { method, headers, ...(json && { body: json }) })
      this.#last = undefined
      return answer
    } catch (error) {
      this.refusal = { panel, error: error instanceof ClientError ? error : new ClientError('internal') }
      return undefined
    } finally {
      this.sending = undefined
      this.#changed()
    }
  }

  /** Another panel is opened, or what was refused is changed. */
  forgive(): void {
    this.refusal = undefined
  }

  #keyOf(request: string): string {
    if (this.#last?.request !== request) this.#last = { request, key: randomKey() }
    return this.#last.key
  }
}
