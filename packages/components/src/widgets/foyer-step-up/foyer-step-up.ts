import type { Purpose } from '@foyer/contract/factors'
import type { Journey } from '@foyer/contract/journeys'
import type { Audience } from '@foyer/contract/profile'
import { html, nothing, type TemplateResult } from 'lit'
import type { Site } from '../../core/provider/site.ts'
import { ignore, JourneyElement } from '../../journey/journey-element.ts'
import { remember } from '../../journey/journey-memory.ts'
import { turnButton } from '../../journey/turn-button.ts'

/** What is walked in it: a proof for one purpose, or a number or an address that begins with one. */
export type RaisedKind = 'step-up' | 'phone' | 'email'

/** A journey of whoever is signed in, inside another widget: it begins by itself, and tells when it is over. */
export class FoyerStepUp extends JourneyElement {
  static override properties = { ...JourneyElement.properties, purpose: {} }

  declare kind: RaisedKind
  declare purpose: Purpose
  /** Called when there is something to be seen, and with every rendering after it. */
  declare onReady: (() => void) | undefined
  /** Called at its end. */
  declare onDone: (() => void) | undefined

  /** Once: it may be taken away and come back. */
  protected override siteFound(_: Site): void {
    this.again = this.#begin
    if (!this.journey) this.#begin()
  }

  #begin = (): void => {
    const { kind, purpose, audience } = { kind: this.kind, purpose: this.purpose, audience: this.#audience() }
    this.loadMore().then(() => this.start(kind, kind === 'step-up' ? { purpose, audience } : { audience }), ignore)
  }

  /** One of the customer's own: whoever acts for companies alone proves it as they log in. */
  #audience(): Audience {
    const { customers = [] } = this.session ?? {}
    return customers.some(({ audience }) => audience === this.audienceNow) ? this.audienceNow : (customers[0]?.audience ?? this.audienceNow)
  }

  /** A reload does not come back to it: the widget around it would not be there. */
  override adopt(journey: Journey): void {
    super.adopt(journey)
    if (this.site) remember(this.site.utility)
  }

  /** Before the focus moves into it. */
  protected override updated(): void {
    if (this.journey || this.failure) this.onReady?.()
    super.updated()
  }

  protected override finished(): void {
    this.onDone?.()
  }

  protected override render(): TemplateResult {
    const { site, steps, journey, failure } = this
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!journey}>${
      journey
        ? steps?.screen(this, journey.step)
        : failure && steps
          ? html`${steps.frame(this, '')}${turnButton(this, this.t('button.again'), this.#begin)}`
          : html`<i class="spin"></i>`
    }</section>`
  }
}
