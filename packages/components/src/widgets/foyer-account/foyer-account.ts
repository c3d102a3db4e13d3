import type { Session } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { icon } from '../../ui/icon.ts'
import { chevronIcon, fileIcon, shieldIcon, signOutIcon, userIcon } from '../../ui/icons.ts'
import { webAddress } from '../../ui/web-address.ts'
import { styles } from './foyer-account.styles.ts'
import { fullName, initials } from './person.ts'
import { placeMenu } from './place-menu.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Message ids of the two ways out: this session, or every session of the account. */
type WayOut = 'account.sign-out' | 'account.sign-out-everywhere'

/**
 * The button of a page's header: "Log in" for a visitor, then who is signed in, with a menu. Its box is the same in
 * every state, so that the header never moves; where there is little room it shrinks to a picture.
 *
 * @element foyer-account
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @attr {string} area-url - Where "My invoices" leads; when absent the menu does not offer it.
 * @attr {string} security-url - Where "Security" leads; when absent the menu does not offer it.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent} foyer-signed-out - The session is over: signed out here or in another tab, or it ended.
 * @csspart button - "Log in", or who is signed in.
 * @csspart initials - The disc.
 * @csspart menu - What the button opens.
 * @csspart item - A line of the menu.
 * @cssproperty [--foyer-account-width=200px] - Width of the box; the button stands at its end.
 */
export class FoyerAccount extends FoyerElement {
  static override styles = [baseStyles, styles]
  static override properties = {
    ...FoyerElement.properties,
    loginUrl: { attribute: 'login-url' },
    areaUrl: { attribute: 'area-url' },
    securityUrl: { attribute: 'security-url' },
    isOpen: { state: true },
    leaving: { state: true },
    hasFailed: { state: true },
  }

  declare loginUrl: string | undefined
  declare areaUrl: string | undefined
  declare securityUrl: string | undefined
  declare private isOpen: boolean
  /** The way out that was pressed. */
  declare private leaving: WayOut | undefined
  declare private hasFailed: boolean
  /** What takes the focus after the next rendering. */
  #focus: string | undefined

  constructor() {
    super()
    this.isOpen = false
    this.leaving = undefined
    this.hasFailed = false
    this.addEventListener('keydown', this.#key)
    this.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && this.#close())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#close()
  }

  protected override siteFound({ client }: Site): void {
    client.getSession().catch(() => {})
  }

  protected override sessionChanged(session: Session | null, before: SessionState): void {
    if (before && !session) this.emit('foyer-signed-out', undefined)
    this.#close()
  }

  protected override forget(): void {
    this.#close()
    this.leaving = undefined
    this.hasFailed = false
  }

  /** Safari leaves a pressed button without the focus; with it, leaving the menu is noticed. */
  #open(focus: string): void {
    this.#focus = focus
    this.hasFailed = false
    this.isOpen = true
    addEventListener('pointerdown', this.#pressed, true)
  }

  #close(): void {
    this.isOpen = false
    removeEventListener('pointerdown', this.#pressed, true)
  }

  #pressed = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close()
  }

  #key = (event: KeyboardEvent): void => {
    const { key } = event
    const step = STEPS[key]
    if (key === 'Escape' && this.isOpen) {
      this.#focus = '.face'
      this.#close()
    } else if (step && !this.isOpen && this.session) {
      this.#open(step > 0 ? '.item' : 'li:last-child .item')
    } else if (step && this.isOpen) {
      const items = [...this.renderRoot.querySelectorAll<HTMLElement>('.item')]
      const at = items.findIndex((item) => item.matches(':focus'))
      items[(at + step + (at < 0 && step < 0 ? 1 : 0) + items.length) % items.length]?.focus()
    } else return
    event.preventDefault()
  }

  async #signOut(way: WayOut): Promise<void> {
    this.leaving = way
    this.hasFailed = false
    try {
      await this.site?.client.signOut(way === 'account.sign-out-everywhere')
      this.#focus = '.face'
      this.requestUpdate()
    } catch {
      this.hasFailed = true
    }
    this.leaving = undefined
  }

  protected override updated(changed: Map<string, unknown>): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector)
    const menu = find('.menu')
    const button = find('.face')
    if (changed.has('isOpen') && menu && button) placeMenu(menu, button)
    if (this.#focus) find(this.#focus)?.focus()
    this.#focus = undefined
  }

  override render(): TemplateResult {
    const { session, site } = this
    return html`<div class="card" lang=${site?.language ?? nothing}>${session ? this.#signedIn(session) : session === null ? this.#visitor() : html`<span class="face" aria-hidden="true"><i class="disc"></i></span>`}</div>`
  }

  #visitor(): TemplateResult {
    const signIn = (event: Event) => this.emit('foyer-sign-in', undefined) || event.preventDefault()
    return html`<a class="btn second face" part="button" href=${webAddress(this.loginUrl) ?? this.site?.origin ?? ''} @click=${signIn}
      >${icon(userIcon)}<span class="name">${this.t('account.sign-in')}</span></a
    >`
  }

  #signedIn(session: Session): TemplateResult {
    const name = fullName(session)
    const toggle = () => (this.isOpen ? this.#close() : this.#open('.face'))
    return html`<button type="button" class="btn second face" part="button" aria-expanded=${this.isOpen} aria-controls="menu" @click=${toggle}>
        <i class="disc" part="initials" aria-hidden="true">${initials(session)}</i><span class="sr">${this.t('account.menu')} </span><span class="name">${name}</span>${icon(chevronIcon)}</button
      >${this.isOpen ? this.#menu(name, session.account.email) : nothing}`
  }

  /** It leads to where it can be changed. */
  #address(email: string): TemplateResult | string {
    const url = webAddress(this.securityUrl)
    return url ? html`<a href=${url}>${email}</a>` : email
  }

  #menu(name: string, email: string): TemplateResult {
    const way = (given: string | undefined, picture: string, label: 'account.invoices' | 'account.security') => {
      const url = webAddress(given)
      return url ? html`<li><a class="btn item" part="item" href=${url}>${icon(picture)}${this.t(label)}</a></li>` : nothing
    }
    const wayOut = (way: WayOut) => {
      const isPressed = this.leaving === way
      const label = isPressed ? html`<i class="spin"></i>${this.t('account.leaving')}` : html`${icon(signOutIcon)}${this.t(way)}`
      return html`<li><button type="button" class="btn item" part="item" aria-busy=${isPressed} @click=${() => this.#signOut(way)}>${label}</button></li>`
    }
    return html`<div class="menu" id="menu" part="menu" popover="manual">
      <p class="who"><b>${name}</b>${name === email ? nothing : this.#address(email)}</p>
      <ul role="list">
        ${way(this.areaUrl, fileIcon, 'account.invoices')}${way(this.securityUrl, shieldIcon, 'account.security')}
        ${wayOut('account.sign-out')}${wayOut('account.sign-out-everywhere')}
      </ul>
      ${this.hasFailed ? html`<p class="error" role="alert">${this.t('account.failed')}</p>` : nothing}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-account': FoyerAccount
  }
}
