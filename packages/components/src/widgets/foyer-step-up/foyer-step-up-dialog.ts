import type { Purpose } from '@foyer/contract/factors'
import { html, nothing, type TemplateResult } from 'lit'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { MessageId } from '../../core/messages/message-id.ts'
import { button } from '../../ui/button.ts'
import { dialogStyles } from './dialog.styles.ts'
import type { FoyerStepUp, RaisedKind } from './foyer-step-up.ts'

/** What it is called, and why it asks. */
const WORDS: Readonly<Record<Exclude<RaisedKind, 'step-up'> | Purpose, readonly [title: MessageId, why: MessageId]>> = {
  security: ['step-up.title', 'step-up.why.security'],
  access: ['step-up.title', 'step-up.why.access'],
  'contact-details': ['step-up.title', 'step-up.why.contact-details'],
  'bank-details': ['step-up.title', 'step-up.why.bank-details'],
  phone: ['step-up.title.phone', 'step-up.why.phone'],
  email: ['step-up.title.email', 'step-up.why.email'],
}

/**
 * A journey of whoever is signed in, in a dialog over the widget that wants it: it opens when there is something to be seen, and
 * the journey's end closes it. Escape and "Cancel" do, too.
 */
export class FoyerStepUpDialog extends FoyerElement {
  static override styles = [baseStyles, dialogStyles]

  declare kind: RaisedKind
  declare purpose: Purpose | undefined
  /** Whose it is. */
  declare account: string | undefined
  #isShown = false
  #isDone = false
  #settle: ((isDone: boolean) => void) | undefined

  /** @returns once it is closed: whether its journey came to an end */
  async openIn(place: Node): Promise<boolean> {
    const closed = new Promise<boolean>((settle) => {
      this.#settle = settle
    })
    place.appendChild(this)
    await this.updateComplete
    // What was begun before is there at once.
    const begun = this.#find<FoyerStepUp>('foyer-step-up')
    if (begun?.flow.journey) {
      this.#show()
      begun.renderRoot.querySelector('h2')?.focus()
    }
    return closed
  }

  #find<Found extends Element>(selector: string): Found | null {
    return this.renderRoot.querySelector<Found>(selector)
  }

  /** Its journey forgets by itself, and who opened it gives it up. */
  protected override forget(): void {}

  #show = (): void => {
    const dialog = this.#find<HTMLDialogElement>('dialog')
    if (!dialog || !this.isConnected || dialog.matches(':modal')) return
    this.#isShown = true
    dialog.removeAttribute('open')
    dialog.showModal()
  }

  #close = (): void => this.#find<HTMLDialogElement>('dialog')?.close()

  /** It is over, however it came to be. */
  giveUp = (): void => {
    this.#isShown = false
    this.remove()
    this.#settle?.(this.#isDone)
  }

  #done = (): void => {
    this.#isDone = true
    this.#close()
  }

  /** A widget that is moved takes its dialog out of the top layer. */
  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#isShown) this.#show()
  }

  protected override render(): TemplateResult {
    const { kind, purpose = 'security', lang, audience } = this
    const [title, why] = WORDS[kind === 'step-up' ? purpose : kind]
    return html`<div class="card" lang=${lang || nothing}>
      <dialog part="dialog" aria-label=${this.t(title)} aria-describedby="why" @close=${this.giveUp}>
        <p id="why">${this.t(why)}</p>
        <foyer-step-up .lang=${lang} .audience=${audience} .kind=${kind} .purpose=${purpose} .onReady=${this.#show} .onDone=${this.#done}></foyer-step-up>
        <div class="actions">${button(this.t('step-up.cancel'), false, this.#close, true)}</div>
      </dialog>
    </div>`
  }
}
