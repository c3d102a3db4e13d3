import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { ignore, JourneyController } from '../../journey/journey-controller.ts'
import { journeyStyles } from '../../journey/journey-styles.ts'
import { tryAgain, turnButton } from '../../journey/screens/turn.ts'
import { webAddress } from '../../ui/web-address.ts'

/**
 * Links one more contract to the account of whoever is signed in, with the references from paper.
 *
 * @element foyer-link-contract
 * @attr {string} login-url - Where a visitor logs in; the utility's own page when absent.
 * @attr {string} success-url - Where "see my invoices" leads once a contract is linked.
 * @fires {CustomEvent} foyer-linked - A contract was linked; `detail.contracts`.
 * @fires {CustomEvent} foyer-step - A screen is shown.
 * @fires {CustomEvent} foyer-error - A turn could not be taken; `detail.code`.
 * @csspart card
 */
export class FoyerLinkContract extends FoyerElement {
  static override styles = journeyStyles
  static override properties = {
    ...FoyerElement.properties,
    loginUrl: { attribute: 'login-url' },
    successUrl: { attribute: 'success-url' },
  }

  declare loginUrl: string | undefined
  declare successUrl: string | undefined
  readonly flow: JourneyController = new JourneyController(this)

  protected override createRenderRoot(): HTMLElement {
    return this.hasAttribute('light') ? this.flow.lightRoot() : super.createRenderRoot()
  }

  protected override siteFound({ client }: Site): void {
    client.getSession().catch(ignore)
    this.flow.bringReturning()
  }

  protected override forget(): void {
    this.flow.forget()
  }

  finished({ contracts = [] }: DoneView): void {
    this.emit('foyer-linked', { contracts })
  }

  protected override render(): TemplateResult {
    const { site, session, flow } = this
    const { chunks, journey, failure } = flow
    const signUp = chunks['returning-visits'] && session !== undefined && chunks['sign-up']
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!signUp && !failure}>${
      signUp ? (journey && session ? signUp.screen(flow, journey.step) : opening(this, !!session)) : tryAgain(flow)
    }</section>`
  }
}

/** A journey begins when it is asked for, never because a page was looked at. */
function opening(host: FoyerLinkContract, isSignedIn: boolean): TemplateResult {
  const { flow } = host
  const next = isSignedIn
    ? turnButton(flow, host.t('link.button'), () => flow.start('link'))
    : html`<a class="btn" href=${webAddress(host.loginUrl) ?? `${host.site?.origin}/`}>${host.t('button.log-in')}</a>`
  return html`${flow.chunks['sign-up']?.frame(flow, host.t('link.title'), host.t(isSignedIn ? 'link.lead' : 'link.signed-out'))}${next}`
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-link-contract': FoyerLinkContract
  }
}
