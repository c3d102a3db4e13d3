import type { Audience } from '@foyer/contract/profile'
import type { Session } from '@foyer/contract/resources'
import { isEmail } from '@foyer/contract/rules/emails'
import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { hasWays } from '../../core/features.ts'
import type { Site } from '../../core/provider/site.ts'
import { identifyScreen } from '../../journey/identify-screen.ts'
import { ignore, JourneyElement } from '../../journey/journey-element.ts'
import { recall } from '../../journey/journey-memory.ts'
import { takeLink } from '../../journey/link-token.ts'
import { landingScreen, soonScreen } from '../../journey/opening-screens.ts'
import { tryAgain } from '../../journey/try-again.ts'
import { firstScreen, isFirstScreen } from '../../journey/ways/first-screen.ts'
import { linkLanding } from '../../journey/ways/link-landing.ts'

/**
 * Log-in, sign-up, activation, recovery and the contact form: every journey of a utility's customer area. A link that
 * led to the page (`#foyer=…`) is taken up here.
 *
 * @element foyer-login
 * @attr {individual|professional} audience - Whose area; the provider's when absent.
 * @attr {string} lang - Language; the provider's when absent.
 * @attr {enter|create|recover|request} kind - What begins here: log-in when absent (with sign-up, where the utility has one
 *   first screen for both), a new account, a forgotten password, or the contact form.
 * @attr {string} email - Address that the first field begins with, where the page knows it. What is no address is left out, and a journey
 *   that goes on keeps its own.
 * @attr {string} success-url - Where "see my invoices" leads once signed in; without it, fill the `signed-in` slot.
 * @attr {string} return-url - Where the last screen leads back to, e.g. an app; one of the addresses that the utility lists.
 * @attr {boolean} light - Renders outside the shadow root, for password managers that do not look into it. Set it from the start.
 * @slot signed-in - What comes after the greeting of whoever is signed in.
 * @fires {CustomEvent} foyer-step - A screen is shown; `detail.kind`, `.step`, `.at`, `.of`.
 * @fires {CustomEvent} foyer-signed-in - A session began here; `detail.session`.
 * @fires {CustomEvent} foyer-signed-out - The session is over: signed out here or in another tab, or it ended.
 * @fires {CustomEvent} foyer-linked - A contract was linked on the way; `detail.contracts`.
 * @fires {CustomEvent} foyer-help - Somebody without an active contract asks for help; `detail.reason`. Cancel it to open a chat
 *   of your own: otherwise the utility's contact page is opened.
 * @fires {CustomEvent} foyer-error - A turn could not be taken; `detail.code`.
 * @csspart card
 * @csspart field
 * @csspart input
 * @csspart button
 * @csspart button-second
 * @csspart link
 * @csspart notice
 * @cssproperty [--foyer-base=16px] - Size that all others follow.
 * @cssproperty [--foyer-font=inherit]
 * @cssproperty --foyer-font-heading
 * @cssproperty --foyer-weight-heading
 * @cssproperty --foyer-surface - Card and field.
 * @cssproperty --foyer-sunken - Quiet ground.
 * @cssproperty --foyer-text
 * @cssproperty --foyer-quiet - Hints.
 * @cssproperty --foyer-line - Separators.
 * @cssproperty --foyer-edge - Edge of controls.
 * @cssproperty --foyer-accent - Primary button, bar.
 * @cssproperty --foyer-accent-strong - The same under the pointer.
 * @cssproperty --foyer-on-accent - Text on it.
 * @cssproperty --foyer-link
 * @cssproperty --foyer-focus - Focus ring.
 * @cssproperty --foyer-danger
 * @cssproperty --foyer-success
 * @cssproperty --foyer-warning
 * @cssproperty --foyer-info
 * @cssproperty --foyer-tint - Share of a role's colour in its ground, in the light.
 * @cssproperty --foyer-tint-dark - The same in the dark.
 * @cssproperty --foyer-radius - Fields and notices.
 * @cssproperty --foyer-radius-button
 * @cssproperty --foyer-radius-card
 * @cssproperty --foyer-shadow - The card's.
 */
export class FoyerLogin extends JourneyElement {
  static override properties = {
    ...JourneyElement.properties,
    successUrl: { attribute: 'success-url' },
    kind: {},
    email: {},
    link: { state: true },
    ...(hasWays ? { returnUrl: { attribute: 'return-url', reflect: true } } : {}),
  }

  /** Templates leave all sorts of things where an address was meant. */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, name === 'email' && !isEmail(`${value}`) ? null : value)
  }

  override connectedCallback(): void {
    this.#arrive()
    super.connectedCallback()
    addEventListener('foyer-sign-in', this.#asked)
    addEventListener('hashchange', this.#arrive)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('foyer-sign-in', this.#asked)
    removeEventListener('hashchange', this.#arrive)
  }

  /** A link led here, now or to a page that was open already: it comes before whatever was begun. */
  #arrive = (): void => {
    const link = takeLink()
    if (!link) return
    this.link = link
    this.journey = this.failure = undefined
  }

  /** Another widget of the page would lead to log-in: here it is. */
  #asked = (event: Event): void => {
    event.preventDefault()
    this.renderRoot.querySelector('input')?.focus()
  }

  protected override siteFound({ utility, client, audience }: Site): void {
    // The page shows another area.
    if (this.#audience && this.#audience !== audience) this.journey = undefined
    this.#audience = audience
    const open = recall(utility)
    if (open && !this.link && !this.journey) this.loadMore().then(() => this.more?.resume(this, open), ignore)
    client.getSession().catch(ignore)
  }

  protected override sessionChanged(session: Session | null, before: SessionState): void {
    // Who has just opened an account sees its last screen: the greeting of those who come back is not fetched.
    if (session) {
      if (!this.journey) this.greet()
    } else if (before) {
      this.email = before.account.email
      this.failure = this.isLeaving ? undefined : 'ended'
      this.emit('foyer-signed-out', undefined)
    }
    this.isLeaving = false
  }

  /** Fetches the greeting of those who come back. */
  greet = (): void => {
    this.failure = undefined
    this.loadMore().catch(() => {
      this.failure = 'unavailable'
    })
  }

  protected override finished({ isSignedIn, contracts }: DoneView): void {
    this.site?.client.getSession(true).then((session) => {
      if (session) this.emit('foyer-signed-in', { session })
      // A log-in that took one turn finds only here that the browser keeps no cookie.
      else if (isSignedIn) this.failure = 'cookies-refused'
    }, ignore)
    if (contracts?.length) this.emit('foyer-linked', { contracts })
  }

  #audience: Audience | undefined

  switchAudience(audience: Audience): void {
    if (this.site) this.site = { ...this.site, audience }
    this.journey = undefined
  }

  protected override render(): TemplateResult {
    const { site } = this
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!site} @focusin=${this.#focused}>${
      site ? this.#screen() : nothing
    }</section>`
  }

  /** Who does not go on within a moment may have a passkey: browsers offer it in the first field. */
  #focused = (): void => {
    const { site } = this
    this.loadSteps().catch(ignore)
    if (site?.profile.audiences[this.audienceNow]?.passkeys)
      setTimeout(() => this.journey || site.load('second-factors').then((proofs) => proofs.offerPasskeys(this), ignore), 900)
  }

  #screen(): unknown {
    const { steps, journey, session } = this
    if (journey && journey.step.name !== 'identify' && !(hasWays && isFirstScreen(journey.step))) return steps?.screen(this, journey.step)
    if (this.link) return hasWays ? linkLanding(this, this.link) : landingScreen(this, this.link)
    if (session) return this.more ? this.more.signedInScreen(this, session) : tryAgain(this, this.greet)
    if (this.area?.status !== 'open') return soonScreen(this)
    if (hasWays) return firstScreen(this)
    return identifyScreen(this, journey?.step.name === 'identify' ? journey.step.email : this.email)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-login': FoyerLogin
  }
}
