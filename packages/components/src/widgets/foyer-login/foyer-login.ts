import type { Journey } from '@foyer/contract/journeys'
import type { Audience } from '@foyer/contract/profile'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../client/client.ts'
import type { Site } from '../../provider/site.ts'
import { identifyScreen } from './identify-screen.ts'
import { JourneyElement } from './journey-element.ts'
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
  static override properties = { ...JourneyElement.properties, successUrl: { attribute: 'success-url' }, kind: {}, link: { state: true }, isEnded: { state: true } }

  /** Where "see my invoices" leads once signed in. */
  declare successUrl: string | undefined
  /** What begins here; `recover` begins with a forgotten password. */
  declare kind: 'enter' | 'recover' | undefined
  /** Token of the activation link that led here: pressing the button spends it. */
  declare link: string | undefined
  /** The session ended by itself. */
  declare isEnded: boolean

  override connectedCallback(): void {
    this.link ??= takeLink()
    super.connectedCallback()
  }

  protected override siteFound(site: Site): void {
    this.resume(site)
    site.client.getSession().catch(() => {})
  }

  protected override sessionChanged(session: SessionState): void {
    if (session) this.loadSteps().catch(() => {})
  }

  protected override finished({ step }: Journey): void {
    const client = this.site?.client
    client?.getSession(true).then((session) => session && this.emit('foyer-signed-in', { session }))
    if (step.name === 'done' && step.contracts?.length) this.emit('foyer-linked', { contracts: step.contracts })
  }

  switchAudience(audience: Audience): void {
    if (this.site) this.site = { ...this.site, audience }
    this.journey = undefined
  }

  protected override render(): TemplateResult {
    const { site, steps, journey } = this
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!site} @focusin=${() => this.loadSteps().catch(() => {})}>${
      site ? this.#screen() : nothing
    }</section>`
  }

  #screen(): unknown {
    const { site, steps, journey, session } = this
    if (journey && journey.step.name !== 'identify') return steps?.screen(this, journey)
    if (session) return steps?.signedInScreen(this, session)
    if (this.link) return landingScreen(this, this.link)
    if (site?.profile.audiences[this.audienceNow]?.status !== 'open') return soonScreen(this)
    return identifyScreen(this, journey?.step.name === 'identify' ? journey.step.email : undefined)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-login': FoyerLogin
  }
}
