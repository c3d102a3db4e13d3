import type { Purpose } from '@foyer/contract/factors'
import type { Journey } from '@foyer/contract/journeys'
import { html, nothing, type TemplateResult } from 'lit'
import type { Site } from '../../provider/site.ts'
import { ignore, JourneyElement } from '../foyer-login/journey-element.ts'
import { remember } from '../foyer-login/journey-memory.ts'
import { turnButton } from '../foyer-login/turn-button.ts'

/** What is walked in it: a proof for one purpose, or a number or an address that begins with one. */
export type RaisedKind = 'step-up' | 'phone' | 'email'

/** A journey of whoever is signed in, inside another widget: it begins by itself, and tells when it is over. */
export class FoyerStepUp extends JourneyElement {
  static override properties = { ...JourneyElement.properties, purpose: {} }

  declare kind: RaisedKind
  declare purpose: Purpose
  /** Called at its end. */
  declare onDone: (() => void) | undefined

  protected override siteFound(_: Site): void {
    this.again = this.#begin
    this.#begin()
  }

  #begin = (): void => {
    this.loadMore().then(() => this.start(this.kind, this.kind === 'step-up' ? { purpose: this.purpose } : {}), ignore)
  }

  /** A reload does not come back to it: the widget around it would not be there. */
  override adopt(journey: Journey): void {
    super.adopt(journey)
    if (this.site) remember(this.site.utility)
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
