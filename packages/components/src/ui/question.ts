import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import type { MessageId } from '../core/messages/message-id.ts'
import { AccountState } from '../data/account-state.ts'
import { button } from './button.ts'
import { steadyButton } from './form.ts'

/** Asked before something that is not easily taken back, or gives access. */
export interface Question<Task> {
  title: string
  text: string
  /** The verb on its button. */
  action: string
  isDanger?: boolean
  /** What "yes" sets off. */
  task: Task
}

export interface QuestionOptions<Task> {
  cancel: MessageId
  waiting: MessageId
  onYes(task: Task): void
  /** Whether what was set off is under way: the dialog stays until it is done. */
  isWaiting(task: Task): boolean
}

/** A question in a dialog over its widget. The harmless way on comes first and has the focus; Escape takes it. */
export class QuestionDialog<Task> implements ReactiveController {
  readonly #host: FoyerElement
  readonly #options: QuestionOptions<Task>
  readonly #state: AccountState<{ question: Question<Task> | undefined }>

  constructor(host: FoyerElement, options: QuestionOptions<Task>) {
    this.#host = host
    this.#options = options
    this.#state = new AccountState<{ question: Question<Task> | undefined }>(host, () => ({ question: undefined }))
    host.addController(this)
  }

  ask(question: Question<Task>): void {
    this.#state.set({ question })
  }

  /** Closed, not taken away: the focus returns to where the question came from. */
  close = (): void => {
    this.#dialog?.close()
    this.#state.reset()
  }

  hostUpdated(): void {
    const dialog = this.#dialog
    if (dialog && !dialog.open) dialog.showModal()
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog')
  }

  view(): TemplateResult | typeof nothing {
    const { question } = this.#state.current
    if (!question) return nothing
    const { title, text, action, isDanger = false, task } = question
    const { cancel, waiting, isWaiting, onYes } = this.#options
    const yes = {
      label: action,
      waiting: this.#host.t(waiting),
      isWaiting: isWaiting(task),
      onClick: () => onYes(task),
      isSecond: isDanger,
      isDanger,
    }
    return html`<dialog part="dialog" aria-labelledby="question" aria-describedby="question-text" @close=${this.close}>
      <h2 id="question">${title}</h2>
      <p id="question-text">${text}</p>
      <div class="actions">${button(this.#host.t(cancel), false, this.close, true)}${steadyButton(yes)}</div>
    </dialog>`
  }
}

/** Beside a form's styles. */
export const questionStyles = css`
  dialog { width: min(440px, 100vw - 32px); max-height: calc(100vh - 32px); margin: auto; padding: 24px 32px; overflow: auto; overflow-wrap: anywhere; color: var(--foyer-text); background: var(--foyer-surface); border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius-card); box-shadow: var(--foyer-shadow) }
  dialog::backdrop { background: rgb(0 0 0 / .5) }
  dialog p { margin-top: 12px; color: var(--foyer-quiet) }
  @media (width < 432px) { dialog { padding: 24px 20px } }
  @media (width >= 432px) {
    dialog .actions { display: flex; justify-content: end }
    dialog .actions .btn { width: auto }
  }
`
