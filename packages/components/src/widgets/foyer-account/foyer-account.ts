import type { Session } from '@foyer/contract/resources'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { SessionState } from '../../core/client/client.ts'
import { baseStyles } from '../../core/element/base-styles.ts'
import { FoyerElement } from '../../core/element/foyer-element.ts'
import type { Site } from '../../core/provider/site.ts'
import { AccountState } from '../../data/account-state.ts'
import { outcomeOf } from '../../data/outcome.ts'
import { icon } from '../../ui/icon.ts'
import { chevronIcon, userIcon } from '../../ui/icons.ts'
import { NextFocus } from '../../ui/next-focus.ts'
import { personName } from '../../ui/person-name.ts'
import { signInLink } from '../../ui/sign-in-link.ts'
import { styles } from './foyer-account.styles.ts'
import { accountMenu, initials, type MenuState, placeMenu, type WayOut } from './menu-view.ts'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/**
 * The button of a page's header: "Log in" for a visitor, then the customer's name, with a menu. Its box is the same in
 * every state, so that the header never moves; where there is little room it shrinks to a picture.
 *
 * @element foyer-account
 * @attr {string} login-url - Where "Log in" leads; the utility's own page when absent.
 * @attr {string} area-url - Where "My invoices" leads; when absent the menu does not offer it.
 * @attr {string} security-url - Where "Security" leads; when absent the menu does not offer it.
 * @fires {CustomEvent} foyer-sign-in - "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does.
 * @fires {CustomEvent} foyer-signed-out - The session is over: signed out here or in another tab, or it ended.
 * @csspart button - "Log in", or the customer's name.
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
  }

  declare loginUrl: string | undefined
  declare areaUrl: string | undefined
  declare securityUrl: string | undefined
  readonly #state = new AccountState<MenuState>(this, () => ({ isOpen: false, leaving: undefined, hasFailed: false }))
  readonly #focus = new NextFocus(this)

  constructor() {
    super()
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
  }

  get #isOpen(): boolean {
    return this.#state.current.isOpen
  }

  /** Safari leaves a pressed button without the focus; with it, leaving the menu is noticed. */
  #open(focus: string): void {
    this.#focus.set(focus)
    this.#state.set({ hasFailed: false, isOpen: true })
    addEventListener('pointerdown', this.#pressed, true)
  }

  #close(): void {
    this.#state.set({ isOpen: false })
    removeEventListener('pointerdown', this.#pressed, true)
  }

  #pressed = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close()
  }

  #key = (event: KeyboardEvent): void => {
    const { key } = event
    const step = STEPS[key]
    if (key === 'Escape' && this.#isOpen) {
      this.#focus.set('.face')
      this.#close()
    } else if (step && !this.#isOpen && this.session) {
      this.#open(step > 0 ? '.item' : 'li:last-child .item')
    } else if (step && this.#isOpen) {
      const items = [...this.renderRoot.querySelectorAll<HTMLElement>('.item')]
      const at = items.findIndex((item) => item.matches(':focus'))
      items[(at + step + (at < 0 && step < 0 ? 1 : 0) + items.length) % items.length]?.focus()
    } else return
    event.preventDefault()
  }

  #signOut = async (way: WayOut): Promise<void> => {
    const { client } = this.site ?? {}
    if (!client) return
    this.#state.set({ leaving: way, hasFailed: false })
    const { error } = await outcomeOf(this, () => client.signOut(way === 'account.sign-out-everywhere'))
    if (!error) this.#focus.set('.face')
    this.#state.set({ leaving: undefined, hasFailed: !!error })
  }

  /** Shown before its first line takes the focus. */
  protected override update(changed: PropertyValues): void {
    super.update(changed)
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu')
    const button = this.renderRoot.querySelector('.face')
    if (menu && button) placeMenu(menu, button)
  }

  override render(): TemplateResult {
    const { session, site } = this
    return html`<div class="card" lang=${site?.language ?? nothing}>${session ? this.#signedIn(session) : session === null ? this.#visitor() : html`<span class="face" aria-hidden="true"><i class="disc"></i></span>`}</div>`
  }

  #visitor(): TemplateResult {
    return signInLink(this, html`${icon(userIcon)}<span class="name">${this.t('account.sign-in')}</span>`, 'second face')
  }

  #signedIn({ account }: Session): TemplateResult {
    const toggle = () => (this.#isOpen ? this.#close() : this.#open('.face'))
    return html`<button type="button" class="btn second face" part="button" aria-expanded=${this.#isOpen} aria-controls="menu" @click=${toggle}>
        <i class="disc" part="initials" aria-hidden="true">${initials(account)}</i><span class="sr">${this.t('account.menu')} </span><span class="name">${personName(account)}</span>${icon(chevronIcon)}</button
      >${this.#isOpen ? accountMenu(this, account, this.#state.current, this.#signOut) : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-account': FoyerAccount
  }
}
