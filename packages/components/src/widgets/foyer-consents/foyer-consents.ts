import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../client/client.ts'
import { baseStyles } from '../../element/base-styles.ts'
import { FoyerElement } from '../../element/foyer-element.ts'
import type { Site } from '../../provider/site.ts'
import { ConsentList } from './consent-list.ts'
import { consentsStyles, consentsView } from './consents-view.ts'

/**
 * Sites and apps that the customer gave access, and how it is withdrawn.
 *
 * @element foyer-consents
 * @attr {string} login-url - Where a visitor logs in; the utility's own page when absent.
 * @csspart card
 * @csspart row
 * @csspart button-second
 */
export class FoyerConsents extends FoyerElement {
  static override styles = [baseStyles, consentsStyles]
  static override properties = { ...FoyerElement.properties, loginUrl: { attribute: 'login-url' } }

  declare loginUrl: string | undefined
  #list: ConsentList | undefined

  protected override siteFound({ client }: Site): void {
    this.#list = new ConsentList(client, () => this.requestUpdate())
    client.getSession().catch(() => {})
    if (client.session) this.#list.load()
  }

  protected override sessionChanged(session: SessionState): void {
    if (session) this.#list?.load()
  }

  protected override render(): TemplateResult {
    const { site, session } = this
    const list = this.#list
    return html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-busy=${session === undefined}>
      <h2 tabindex="-1">${this.t('consents.title')}</h2>
      ${session === null ? this.#visitor() : list?.items || list?.hasFailed ? consentsView(this, list) : nothing}
    </section>`
  }

  #visitor(): TemplateResult {
    return html`<p class="lead">${this.t('consents.visitor')}</p>
      <a class="btn" href=${this.loginUrl ?? this.site?.origin ?? ''}>${this.t('consents.log-in')}</a>`
  }
}
