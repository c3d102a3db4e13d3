import type { AuthorizationAnswer, AuthorizationDecision, AuthorizationView } from '@foyer/contract/oauth'
import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { AccountState } from '../../data/account-state.ts'
import { sessionOf } from '../../data/outcome.ts'
import { Resource } from '../../data/resource.ts'
import { Writes } from '../../data/writes.ts'
import { choiceStyles } from '../../ui/choice.ts'
import { NextFocus } from '../../ui/next-focus.ts'
import { styles } from './foyer-consent.styles.ts'
import { questionView } from './question-view.ts'

type Decision = 'allow' | 'refuse'

/**
 * Asks the customer whether a client may have what it asks for, on the utility's own page. The request stands in the page's
 * address; a visitor logs in first.
 *
 * @element foyer-consent
 * @fires {CustomEvent<{code: string}>} foyer-error - The request did not load or the decision was refused, and the customer was told.
 * @slot - The log-in, shown to visitors.
 * @csspart card
 * @csspart button
 * @csspart button-second
 */
export class FoyerConsent extends FoyerElement {
  static override styles = [baseStyles, choiceStyles, styles]

  /** The log-in stood here before, and had the focus: a page that is opened takes none. */
  #hasLogIn = false
  readonly #request = Object.fromEntries(new URLSearchParams(location.search))
  readonly #state = new AccountState(this, () => ({ isMissing: false }))
  readonly #authorization = new Resource<AuthorizationAnswer>(this, {
    read: async (client) => {
      await sessionOf(client)
      return client.request(`/authorization?${new URLSearchParams({ ...this.#request, lang: this.site?.language ?? '' })}`)
    },
  })
  readonly #writes = new Writes<Decision>(this)
  readonly #focus = new NextFocus(this)

  /** What is asked, once that is known. */
  get view(): AuthorizationView | undefined {
    return this.#authorization.value?.authorization ?? undefined
  }

  /** The decision whose answer is awaited. */
  get busy(): Decision | undefined {
    return this.#writes.sending
  }

  get hasFailed(): boolean {
    const { refusal } = this.#writes
    return !!this.#authorization.failure || (!!refusal && refusal.error.code !== 'signed-out')
  }

  /** No home was chosen. */
  get isMissing(): boolean {
    return this.#state.current.isMissing
  }

  protected override siteFound(_: Site): void {
    this.#ask()
  }

  protected override sessionChanged(session: Session | null): void {
    if (!session) this.#hasLogIn = true
    else if (this.#authorization.isBlank) this.#ask()
  }

  /** All that is the customer's belongs to the account by itself. */
  protected override forget(): void {}

  async #ask(): Promise<void> {
    await this.#authorization.load()
    if (this.view && this.#hasLogIn) this.#focus.set('h2')
    if (this.view?.isRemembered) await this.decide('allow')
  }

  /** @param contracts those chosen; absent where what was allowed before holds */
  async decide(decision: Decision, contracts?: readonly string[]): Promise<void> {
    const isMissing = decision === 'allow' && contracts?.length === 0 && !!this.view?.contracts.length
    this.#state.set({ isMissing })
    if (isMissing) {
      this.#focus.set('input')
      return
    }
    const body = { request: this.#request, decision, contracts }
    const request = { method: 'POST', path: '/authorization', body, purpose: contracts && 'access' } as const
    await this.#writes.send<AuthorizationDecision>(request, decision, ({ redirect }) => leave(redirect))
  }

  protected override render(): TemplateResult {
    const { site, session, view } = this
    if (session === null) return html`<slot></slot>`
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!view}>${
      view ? questionView(this, view) : this.hasFailed ? html`<p class="error" role="alert">${this.t('consent.failed')}</p>` : nothing
    }</section>`
  }
}

/** Never settles: the waiting button stays until the page is another one. */
function leave(redirect: string): Promise<never> {
  location.assign(redirect)
  return new Promise(() => {})
}
