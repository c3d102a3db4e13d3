import type { DoneView } from '@foyer/contract/steps/done'
import { html, nothing, type TemplateResult } from 'lit'
import type { Site } from '../../core/provider/site.ts'
import { ignore, JourneyElement } from '../../journey/journey-element.ts'
import { tryAgain } from '../../journey/try-again.ts'
import { turnButton } from '../../journey/turn-button.ts'
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
export class FoyerLinkContract extends JourneyElement {
  static override properties = { ...JourneyElement.properties, loginUrl: { attribute: 'login-url' } }

  declare loginUrl: string | undefined

  protected override siteFound({ client }: Site): void {
    client.getSession().catch(ignore)
    this.begin()
  }

  /** Fetches all screens. */
  begin = (): void => {
    this.failure = undefined
    this.loadMore().catch(() => {
      this.failure = 'unavailable'
    })
  }

  protected override finished({ contracts = [] }: DoneView): void {
    this.emit('foyer-linked', { contracts })
  }

  protected override render(): TemplateResult {
    const { site, steps, journey, session } = this
    const isReady = steps && this.more && session !== undefined
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${!isReady && !this.failure}>${
      isReady ? (journey && session ? steps.screen(this, journey.step) : opening(this, !!session)) : tryAgain(this, this.begin)
    }</section>`
  }
}

/** A journey begins when it is asked for, never because a page was looked at. */
function opening(host: FoyerLinkContract, isSignedIn: boolean): TemplateResult {
  const way = isSignedIn
    ? turnButton(host, host.t('link.button'), () => host.start('link'))
    : html`<a class="btn" href=${webAddress(host.loginUrl) ?? `${host.site?.origin}/`}>${host.t('button.log-in')}</a>`
  return html`${host.steps?.frame(host, host.t('link.title'), host.t(isSignedIn ? 'link.lead' : 'link.signed-out'))}${way}`
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-link-contract': FoyerLinkContract
  }
}
