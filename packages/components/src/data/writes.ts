import type { ClientError } from '../core/client/client-error.ts'
import { randomKey } from '../core/client/key.ts'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import { AccountState } from './account-state.ts'
import { elevatedWrite, type WriteRequest } from './elevated-write.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

interface State<Task> {
  sending: Task | undefined
  refusal: { task: Task; error: ClientError } | undefined
}

/**
 * The writes of a widget, one at a time. A write that is tried again, by itself or by the customer, carries the key it had: what
 * was done although no answer came is not done twice. What the API wants a fresh proof for, the customer proves in a dialog.
 *
 * A task says where a write was set off: a row's id, a button's name, whatever its view needs to show that it is under way or
 * why it was refused.
 */
export class Writes<Task> {
  readonly #host: FoyerElement
  readonly #state: AccountState<State<Task>>
  #last: { request: string; key: string } | undefined

  constructor(host: FoyerElement) {
    this.#host = host
    this.#state = new AccountState<State<Task>>(host, () => ({ sending: undefined, refusal: undefined }))
  }

  /** What is under way. */
  get sending(): Task | undefined {
    return this.#state.current.sending
  }

  /** Why the last one was refused. */
  get refusal(): State<Task>['refusal'] {
    return this.#state.current.refusal
  }

  /**
   * @returns the answer, itself undefined where the proof was not given and nothing was done; or the refusal. Undefined when
   * another write is under way, or the account is another one by now: there is nothing to go on with.
   * @param afterwards what follows a write that was done, such as reading again, before its task is over
   */
  send<Answer>(
    request: WriteRequest,
    task: Task,
    afterwards?: (answer: Answer) => Promise<unknown>,
  ): Promise<Outcome<Answer | undefined> | undefined> {
    const { method, path, body } = request
    const { life } = this.#host
    return this.run(task, async () => {
      const answer = await elevatedWrite<Answer>(this.#host, request, this.#keyOf(`${method} ${path} ${JSON.stringify(body ?? null)}`))
      if (answer === undefined) return answer
      this.#last = undefined
      if (life === this.#host.life) await afterwards?.(answer)
      return answer
    })
  }

  /** The same for what takes more than one request, such as a journey. */
  async run<Answer>(task: Task, act: () => Promise<Answer>): Promise<Outcome<Answer> | undefined> {
    if (this.sending !== undefined) return undefined
    this.#state.set({ sending: task, refusal: undefined })
    const { life } = this.#host
    const outcome = await outcomeOf(this.#host, act)
    if (life !== this.#host.life) return undefined
    const { error } = outcome
    this.#state.set({ sending: undefined, refusal: error && { task, error } })
    if (error && error.code !== 'signed-out') this.#host.emit('foyer-error', { code: error.code })
    return outcome
  }

  /** Another panel is opened, or what was refused is changed. */
  forgive(): void {
    this.#state.set({ refusal: undefined })
  }

  #keyOf(request: string): string {
    if (this.#last?.request !== request) this.#last = { request, key: randomKey() }
    return this.#last.key
  }
}
