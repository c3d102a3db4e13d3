import { ClientError } from '../../core/client/client-error.ts'
import { randomKey } from '../../core/client/key.ts'
import type { FoyerElement } from '../../core/element/foyer-element.ts'
import { elevatedWrite } from '../../data/elevated-write.ts'
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
  readonly #host: FoyerElement
  readonly #changed: () => void

  constructor(host: FoyerElement, changed: () => void) {
    this.#host = host
    this.#changed = changed
  }

  isSending(panel: string, kind: Change['kind']): boolean {
    return this.sending?.panel === panel && this.sending.kind === kind
  }

  /** The answer; undefined when it was refused or thought better of, or another one is still on its way. */
  async send<Answer>(change: Change<Answer>): Promise<Answer | undefined> {
    const { panel, kind, method, path, body } = change
    if (this.sending) return undefined
    this.sending = { panel, kind }
    this.refusal = undefined
    this.#changed()
    try {
      const key = this.#keyOf(`${method} ${path} ${JSON.stringify(body ?? null)}`)
      const answer = await elevatedWrite<Answer>(this.#host, change, key)
      if (answer) this.#last = undefined
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
