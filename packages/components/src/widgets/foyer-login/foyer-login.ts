import type { Audience } from '@foyer/contract/profile'
import type { Session } from '@foyer/contract/resources'
import { isEmail } from '@foyer/contract/rules/emails'
import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import { hasWays } from '../../core/features.ts'
import type { Site } from '../../core/provider/site.ts'
import { ignore, JourneyController } from '../../journey/journey-controller.ts'
import { recall } from '../../journey/journey-memory.ts'
import { journeyStyles } from '../../journey/journey-styles.ts'
import { firstScreen, isFirstScreen } from '../../journey/screens/identify/first-screen.ts'
import { identifyScreen } from '../../journey/screens/identify/identify-screen.ts'
import { linkLanding } from '../../journey/screens/identify/link-landing.ts'
import { landingScreen, soonScreen } from '../../journey/screens/identify/opening-screens.ts'
import { tryAgain } from '../../journey/screens/turn.ts'

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
export class FoyerLogin extends FoyerElement {
  static override styles = journeyStyles
  static override properties = {
    ...FoyerElement.properties,
    successUrl: { attribute: 'success-url' },
    kind: {},
    email: {},
    ...(hasWays ? { returnUrl: { attribute: 'return-url', reflect: true } } : {}),
  }

  declare successUrl: string | undefined
  declare kind: 'enter' | 'create' | 'recover' | 'request' | undefined
  declare email: string | undefined
  declare returnUrl: string | undefined
  /** What is begun, and where it stands. */
  readonly flow: JourneyController = new JourneyController(this)

  protected override createRenderRoot(): HTMLElement {
    return this.hasAttribute('light') ? this.flow.lightRoot() : super.createRenderRoot()
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
    if (link) this.flow.change({ link, journey: undefined, failure: undefined })
  }

  /** Another widget of the page would lead to log-in: here it is. */
  #asked = (event: Event): void => {
    event.preventDefault()
    this.renderRoot.querySelector('input')?.focus()
  }

  protected override siteFound({ utility, client, audience }: Site): void {
    const { flow } = this
    // The page shows another area.
    if (this.#audience && this.#audience !== audience) flow.journey = undefined
    this.#audience = audience
    const open = recall(utility)
    if (open && !flow.link && !flow.journey) flow.loadReturning().then((returning) => returning?.resume(flow, open), ignore)
    client.getSession().catch(ignore)
  }

  protected override sessionChanged(session: Session | null, before: SessionState): void {
    const { flow } = this
    // Who has just opened an account sees its last screen: the greeting of those who come back is not fetched.
    if (session) {
      if (!flow.journey) flow.bringReturning()
    } else if (before) {
      this.email = before.account.email
      flow.failure = flow.hasLeft ? undefined : 'ended'
      this.emit('foyer-signed-out', undefined)
    }
    flow.hasLeft = false
  }

  protected override forget(): void {
    this.flow.forget()
  }

  finished(view: DoneView): void {
    this.flow.chunks['sign-up']?.announceSession(this.flow, view)
  }

  #audience: Audience | undefined

  protected override render(): TemplateResult {
    const { site } = this
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!site} @focusin=${this.#focused}>${
      site ? this.#screen() : nothing
    }</section>`
  }

  /** Who does not go on within a moment may have a passkey: browsers offer it in the first field. */
  #focused = (): void => {
    const { site, flow } = this
    flow.load('sign-up').catch(ignore)
    if (flow.area?.passkeys)
      setTimeout(() => flow.journey || site?.load('second-factors').then((factors) => factors.offerPasskeys(flow), ignore), 900)
  }

  #screen(): unknown {
    const { session, flow } = this
    const { chunks, journey, link } = flow
    const step = journey?.step
    if (step && step.name !== 'identify' && !(hasWays && isFirstScreen(step))) return chunks['sign-up']?.screen(flow, step)
    if (link) return hasWays ? linkLanding(flow, link) : landingScreen(flow, link)
    if (session) return chunks['returning-visits']?.signedInScreen(flow, session) ?? tryAgain(flow)
    if (flow.area?.status !== 'open') return soonScreen(flow)
    if (hasWays) return firstScreen(flow)
    return identifyScreen(flow, step?.name === 'identify' ? step.email : this.email)
  }
}

/** The token of a link that led to this page, taken out of the address bar at once; before it, what it begins. */
function takeLink(): string | undefined {
  const token = (hasWays ? /^#foyer=((?:recover\.)?[\w-]+)$/ : /^#foyer=([\w-]+)$/).exec(location.hash)?.[1]
  if (token) history.replaceState(history.state, '', location.pathname + location.search)
  return token
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-login': FoyerLogin
  }
}
