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
  readonly journeys: StepUpJourney = new StepUpJourney(this)

  constructor() {
    super()
    this.journeys.onShown = () => this.onReady?.()
    this.journeys.begin = this.#begin
  }

  /** Once: it may be taken away and come back. */
  protected override siteFound(_: Site): void {
    if (!this.journeys.journey) this.#begin()
  }

  protected override forget(): void {
    this.journeys.forget()
  }

  finished(): void {
    this.onDone?.()
  }

  #begin = (): void => {
    const { kind, purpose, journeys } = this
    const audience = this.#audience()
    journeys.loadReturning().then(() => journeys.start(kind, kind === 'step-up' ? { purpose, audience } : { audience }), ignore)
  }

  /** One of the customer's own: whoever acts for companies alone proves it as they log in. */
  #audience(): Audience {
    const { audience } = this.journeys
    const { customers = [] } = this.session ?? {}
    return customers.some((customer) => customer.audience === audience) ? audience : (customers[0]?.audience ?? audience)
  }

  protected override render(): TemplateResult {
    const { site, journeys } = this
    const { journey, failure, chunks } = journeys
    const signUp = chunks['sign-up']
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!journey}>${
      journey
        ? signUp?.screen(journeys, journey.step)
        : failure && signUp
          ? html`${signUp.frame(journeys, '')}${turnButton(journeys, this.t('button.again'), this.#begin)}`
          : html`<i class="spin"></i>`
    }</section>`
  }
}
