import type { AuthorizationAnswer, AuthorizationDecision, AuthorizationView } from '@foyer/contract/oauth'
import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { ClientError } from '../../core/client/client-error.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { elevatedWrite } from '../../data/elevated-write.ts'
import { styles } from './foyer-consent.styles.ts'
import { questionView } from './question-view.ts'

/**
 * Asks the customer whether a client may have what it asks for, on the utility's own page. The request stands in the page's
 * address; whoever is not signed in logs in first.
 *
 * @element foyer-consent
 * @slot - The log-in, shown to visitors.
 * @csspart card
 * @csspart button
 * @csspart button-second
 */
export class FoyerConsent extends FoyerElement {
  static override styles = [baseStyles, styles]
  static override properties = {
    ...FoyerElement.properties,
    view: { state: true },
    busy: { state: true },
    hasFailed: { state: true },
    isMissing: { state: true },
  }

  /** What is asked, once that is known. */
  declare view: AuthorizationView | undefined
  /** The decision whose answer is awaited. */
  declare busy: 'allow' | 'refuse' | undefined
  declare hasFailed: boolean
  /** No home was chosen. */
  declare isMissing: boolean
  /** The log-in stood here before, and had the focus: a page that is opened takes none. */
  #hasLogIn = false
  readonly #request = Object.fromEntries(new URLSearchParams(location.search))

  constructor() {
    super()
    this.hasFailed = this.isMissing = false
  }

  protected override siteFound({ client }: Site): void {
    client.getSession().catch(() => (this.hasFailed = true))
  }

  protected override sessionChanged(session: Session | null): void {
    this.view = undefined
    if (session) this.#ask()
    else this.#hasLogIn = true
  }

  protected override forget(): void {
    this.view = this.busy = undefined
    this.hasFailed = this.isMissing = false
  }

  async #ask(): Promise<void> {
    const { site, life } = this
    try {
      const query = new URLSearchParams({ ...this.#request, lang: site?.language ?? '' })
      const answer = await site?.client.request<AuthorizationAnswer>(`/authorization?${query}`)
      if (life !== this.life) return
      this.view = answer?.authorization ?? undefined
      if (this.view?.isRemembered) await this.decide('allow')
    } catch {
      this.hasFailed = life === this.life
    }
  }

  /** @param contracts those chosen; absent where what was allowed before holds */
  async decide(decision: 'allow' | 'refuse', contracts?: readonly string[]): Promise<void> {
    this.isMissing = decision === 'allow' && contracts?.length === 0 && !!this.view?.contracts.length
    if (this.busy || this.isMissing) return
    const { life } = this
    this.busy = decision
    this.hasFailed = false
    try {
      const answer = await elevatedWrite<AuthorizationDecision>(this, {
        method: 'POST',
        path: '/authorization',
        body: { request: this.#request, decision, contracts },
        purpose: contracts && 'access',
      })
      // The waiting button stays until the page is another one.
      if (life !== this.life) return
      if (answer) location.assign(answer.redirect)
      else this.busy = undefined
    } catch (error) {
      if (life !== this.life) return
      this.busy = undefined
      this.hasFailed = !(error instanceof ClientError && error.code === 'signed-out')
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('view') && this.view && this.#hasLogIn) this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
    if (changed.has('isMissing') && this.isMissing) this.renderRoot.querySelector<HTMLElement>('input')?.focus()
  }

  protected override render(): TemplateResult {
    const { site, session, view } = this
    if (session === null) return html`<slot></slot>`
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!view}>${
      view ? questionView(this, view) : this.hasFailed ? html`<p class="error" role="alert">${this.t('consent.failed')}</p>` : nothing
    }</section>`
  }
}
