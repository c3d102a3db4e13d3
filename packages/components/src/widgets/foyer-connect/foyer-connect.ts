import type { ClientAnswer } from '@foyer/contract/oauth'
import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { ClientError } from '../../core/client/client-error.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { connectionAt } from '../../oauth-client/connection.ts'
import { Blocked, depart, isParted } from '../../oauth-client/depart.ts'
import { landed, type Outcome, outcomes } from '../../oauth-client/landing.ts'
import { styles } from './foyer-connect.styles.ts'
import { connectedView, invitationView, unreachedView } from './views.ts'

/** How often is looked whether the window was closed. */
const LOOK_MS = 400
/** The page in the window closes it after it has told how it went; what it told may arrive later. */
const PATIENCE_MS = 1_500

/**
 * `waiting`: a window is open in which the customer decides. `closed`: it was closed before. `blocked`: none opens, and this page is in a
 * frame. `unknown`: the utility lists this page no more.
 */
export type Stage = 'idle' | 'waiting' | 'closed' | 'blocked' | 'offline' | 'unknown' | Exclude<Outcome, 'connected'>

/**
 * `foyer-login` on a client's page: no password is typed here. It leads to the utility's own page, in a window or, where the
 * browser opens none, in this one, and says afterwards who is connected.
 *
 * @attr {string} success-url - Where "see my invoices" leads once connected.
 * @fires {CustomEvent} foyer-signed-in - The customer has connected; `detail.session`.
 * @fires {CustomEvent} foyer-signed-out - The connection is over.
 * @fires {CustomEvent} foyer-error - It could not be begun; `detail.code`.
 * @slot signed-in - What takes the offer's place, above the line that says who is connected.
 * @csspart card
 * @csspart button
 * @csspart button-second
 * @csspart notice
 * @csspart link
 */
export class FoyerConnect extends FoyerElement {
  static override styles = [baseStyles, styles]
  static override properties = {
    ...FoyerElement.properties,
    stage: { state: true },
    client: { state: true },
    isIntroduced: { state: true },
    isUnreached: { state: true },
    successUrl: { attribute: 'success-url' },
  }

  declare stage: Stage
  /** Who this page is, once the utility has said so. */
  declare client: ClientAnswer | undefined
  /** It has, or it could not. */
  declare isIntroduced: boolean
  /** Whether the connection still is could not be found out. */
  declare isUnreached: boolean
  declare successUrl: string | undefined
  /** Who was connected before this element came. */
  #known: SessionState
  #leave: (() => void) | undefined

  constructor() {
    super()
    this.stage = 'idle'
    this.isIntroduced = this.isUnreached = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('foyer-sign-in', this.#asked)
    addEventListener('online', this.#online)
    if (this.site) this.#listen(this.site)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('foyer-sign-in', this.#asked)
    removeEventListener('online', this.#online)
    this.#leave?.()
  }

  /** Another widget of the page would lead to log-in: here it is. */
  #asked = (event: Event): void => {
    event.preventDefault()
    this.renderRoot.querySelector<HTMLElement>('.btn')?.focus()
  }

  get base(): string {
    return `${this.site?.origin}/v1/${this.site?.utility}`
  }

  #listen({ utility }: Site): void {
    this.#leave?.()
    const channel = outcomes(utility)
    if (channel) channel.onmessage = ({ data }: MessageEvent<Outcome>) => this.#arrived(data)
    this.#leave = () => channel?.close()
  }

  protected override siteFound(site: Site): void {
    this.#listen(site)
    landed.then((outcome) => outcome && this.#arrived(outcome))
    this.#known = site.client.session
    this.ask()
    connectionAt(this.base)
      .client()
      .then(
        (answer) => (this.client = answer),
        async (error) => (await this.#isUnknown(error)) && this.#arrived('unknown'),
      )
      .finally(() => (this.isIntroduced = true))
  }

  /** The utility does not list this page, or no more; or the page itself keeps requests from it. */
  async #isUnknown(error: unknown): Promise<boolean | undefined> {
    if (error instanceof ClientError) return error.code === 'not-found'
    const chunk = await this.site?.load('page-refused').catch(() => undefined)
    return chunk?.isPageRefused(this.base)
  }

  #online = (): void => {
    if (this.isUnreached) this.ask(true)
  }

  /** Who is connected. */
  ask(isFresh?: boolean): void {
    this.site?.client.getSession(isFresh).then(
      () => (this.isUnreached = false),
      () => (this.isUnreached = true),
    )
  }

  #arrived(outcome: Outcome | 'unknown'): void {
    this.stage = outcome === 'connected' ? 'idle' : outcome
  }

  protected override sessionChanged(session: Session | null, before: SessionState): void {
    if (session && session !== this.#known) this.emit('foyer-signed-in', { session })
    else if (before) this.emit('foyer-signed-out', undefined)
  }

  protected override forget(): void {
    this.stage = 'idle'
    this.isUnreached = false
  }

  /** The press on the button; `inPopup` false goes there with this very page. */
  async go(inPopup: boolean): Promise<void> {
    const { site } = this
    if (!site) return
    this.stage = 'waiting'
    try {
      const popup = await depart(this.base, site.utility, site.language, inPopup)
      if (popup) this.#watch(popup)
    } catch (error) {
      const code = navigator.onLine ? 'unavailable' : 'offline'
      this.stage = error instanceof Blocked ? 'blocked' : code === 'offline' ? code : 'failed'
      this.emit('foyer-error', { code })
    }
  }

  #watch(popup: Window): void {
    const timer = setInterval(async () => {
      if (!popup.closed) return
      clearInterval(timer)
      // What became of it is heard all the same, and the other way is offered meanwhile.
      if (await isParted()) return
      setTimeout(() => {
        if (this.stage === 'waiting' && !this.session) this.stage = 'closed'
      }, PATIENCE_MS)
    }, LOOK_MS)
  }

  disconnect(): void {
    this.site?.client.signOut().catch(() => {
      this.stage = 'failed'
    })
  }

  protected override render(): TemplateResult {
    const { site, session } = this
    // Until it is known who is there, the offer keeps its space unseen.
    const isLost = this.isUnreached && session === undefined
    const isKnown = session || isLost || (session === null && this.isIntroduced)
    // What the connection opens stands where the offer stood, so that nothing of it moves.
    const card = session ? 'line' : isKnown ? '' : 'unseen'
    return html`${session ? html`<slot name="signed-in"></slot>` : nothing}<section class="card ${card}" part="card" lang=${site?.language ?? nothing} aria-busy=${!isKnown}>${
      session ? connectedView(this, session) : isLost ? unreachedView(this) : site ? invitationView(this) : nothing
    }</section>`
  }
}
