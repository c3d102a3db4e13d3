import type { Purpose } from '@foyer/contract/factors'
import type { Journey } from '@foyer/contract/journeys'
import type { Audience } from '@foyer/contract/profile'
import { html, nothing, type TemplateResult } from 'lit'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { ignore, JourneyController } from '../../journey/journey-controller.ts'
import { remember } from '../../journey/journey-memory.ts'
import { journeyStyles } from '../../journey/journey-styles.ts'
import { turnButton } from '../../journey/screens/turn.ts'

/** What is walked in it: a proof for one purpose, or a number or an address that begins with one. */
export type RaisedKind = 'step-up' | 'phone' | 'email'

/** A reload does not come back to its journey: the widget around it would not be there. */
class StepUpJourney extends JourneyController {
  declare onShown: () => void

  override adopt(journey: Journey): void {
    super.adopt(journey)
    const { site } = this.host
    if (site) remember(site.utility)
  }

  /** Its dialog opens before the focus moves into it. */
  override hostUpdated(): void {
    if (this.journey || this.failure) this.onShown()
    super.hostUpdated()
  }
}

/** A journey of whoever is signed in, inside another widget: it begins by itself, and tells when it is over. */
export class FoyerStepUp extends FoyerElement {
  static override styles = journeyStyles
  static override properties = { ...FoyerElement.properties, purpose: {} }

  declare kind: RaisedKind
  declare purpose: Purpose
  /** Called when there is something to be seen, and with every rendering after it. */
  declare onReady: (() => void) | undefined
  /** Called at its end. */
  declare onDone: (() => void) | undefined
  readonly flow: StepUpJourney = new StepUpJourney(this)

  constructor() {
    super()
    this.flow.onShown = () => this.onReady?.()
    this.flow.begin = this.#begin
  }

  /** Once: it may be taken away and come back. */
  protected override siteFound(_: Site): void {
    if (!this.flow.journey) this.#begin()
  }

  protected override forget(): void {
    this.flow.forget()
  }

  finished(): void {
    this.onDone?.()
  }

  #begin = (): void => {
    const { kind, purpose, flow } = this
    const audience = this.#audience()
    flow.loadReturning().then(() => flow.start(kind, kind === 'step-up' ? { purpose, audience } : { audience }), ignore)
  }

  /** One of the customer's own: whoever acts for companies alone proves it as they log in. */
  #audience(): Audience {
    const { audience } = this.flow
    const { customers = [] } = this.session ?? {}
    return customers.some((customer) => customer.audience === audience) ? audience : (customers[0]?.audience ?? audience)
  }

  protected override render(): TemplateResult {
    const { site, flow } = this
    const { journey, failure, chunks } = flow
    const signUp = chunks['sign-up']
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!journey}>${
      journey
        ? signUp?.screen(flow, journey.step)
        : failure && signUp
          ? html`${signUp.frame(flow, '')}${turnButton(flow, this.t('button.again'), this.#begin)}`
          : html`<i class="spin"></i>`
    }</section>`
  }
}
