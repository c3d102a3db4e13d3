import type { Journey } from '@foyer/contract/journeys'
import type { Audience } from '@foyer/contract/profile'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../client/client.ts'
import type { Site } from '../../provider/site.ts'
import { identifyScreen } from './identify-screen.ts'
import { ignore, JourneyElement } from './journey-element.ts'
import { recall } from './journey-memory.ts'
import { takeLink } from './link-token.ts'
import { landingScreen, soonScreen } from './opening-screens.ts'

/**
 * Log-in, sign-up, activation and recovery: every journey of a utility's customer area.
 *
 * @fires foyer-step - A screen is shown.
 * @fires foyer-signed-in
 * @fires foyer-signed-out
 * @fires foyer-linked - A contract was linked on the way.
 * @fires foyer-error
 */
export class FoyerLogin extends JourneyElement {
  static override properties = { ...JourneyElement.properties, successUrl: { attribute: 'success-url' }, kind: {}, link: { state: true } }

  /** What begins here; `recover` begins with a forgotten password. */
  declare kind: 'enter' | 'recover' | undefined
  #was: SessionState

  override connectedCallback(): void {
    this.link ??= takeLink()
    super.connectedCallback()
    document.addEventListener('foyer-sign-in', this.#asked)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('foyer-sign-in', this.#asked)
  }

  /** Another widget of the page would lead to log-in: here it is. */
  #asked = (event: Event): void => {
    event.preventDefault()
    this.renderRoot.querySelector('input')?.focus()
  }

  protected override siteFound({ utility, client }: Site): void {
    const kind = recall(utility)
    if (kind) this.loadMore().then(() => this.more?.resume(this, kind), ignore)
    client.getSession().catch(ignore)
  }

  protected override sessionChanged(session: SessionState): void {
    if (session) this.loadMore().catch(ignore)
    else if (this.#was) {
      this.email = this.#was.account.email
      this.failure = this.isLeaving ? undefined : 'ended'
      this.journey = undefined
      this.emit('foyer-signed-out', undefined)
    }
    this.isLeaving = false
    this.#was = session
  }

  protected override finished({ step }: Journey): void {
    this.site?.client.getSession(true).then((session) => {
      if (session) this.emit('foyer-signed-in', { session })
    }, ignore)
    if (step.name === 'done' && step.contracts?.length) this.emit('foyer-linked', { contracts: step.contracts })
  }

  switchAudience(audience: Audience): void {
    if (this.site) this.site = { ...this.site, audience }
    this.journey = undefined
  }

  protected override render(): TemplateResult {
    const { site } = this
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!site} @focusin=${() => this.loadSteps().catch(ignore)}>${
      site ? this.#screen() : nothing
    }</section>`
  }

  #screen(): unknown {
    const { site, steps, journey, session } = this
    if (journey && journey.step.name !== 'identify') return steps?.screen(this, journey.step)
    if (session) return this.more?.signedInScreen(this, session)
    if (this.link) return landingScreen(this, this.link)
    if (site?.profile.audiences[this.audienceNow]?.status !== 'open') return soonScreen(this)
    return identifyScreen(this, journey?.step.name === 'identify' ? journey.step.email : this.email)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-login': FoyerLogin
  }
}
