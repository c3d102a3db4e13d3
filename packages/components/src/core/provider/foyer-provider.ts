import type { Audience } from '@foyer/contract/profile'
import { ReactiveElement } from 'lit'
import { VERSION } from '../version.ts'
import { hearRequests } from './context.ts'
import { findSite, type Site } from './site.ts'

/**
 * @element foyer-provider
 *
 * Hands client, session, profile and messages to the widgets below it. Optional: a page with one utility in one
 * language needs none, its script is the default provider.
 *
 * @attr {string} api - Origin of the API, one that a script of the page comes from; the script's own when absent.
 * @attr {string} utility - Utility's id; the script's own when absent.
 * @attr {individual|professional} audience
 * @attr {string} lang - Language of the widgets; the script's own when absent.
 * @attr {light|dark|auto} theme - `auto` follows the device; when absent, widgets follow the page's `color-scheme`.
 */
export class FoyerProvider extends ReactiveElement {
  static readonly version: string = VERSION
  static override properties = { api: {}, utility: {}, audience: {}, lang: {}, theme: {} }
  declare api: string | undefined
  declare utility: string | undefined
  declare audience: Audience | undefined
  declare theme: 'light' | 'dark' | 'auto' | undefined
  /** What it hands down. */
  declare site: Site | undefined
  /** What was asked for last. */
  #found: Site | Promise<Site> | undefined
  #followers = new Set<() => void>()

  constructor() {
    super()
    hearRequests(this, ({ callback, subscribe }) => {
      const leave = () => this.#followers.delete(tell)
      const tell = () => callback(this.site, leave)
      if (subscribe) this.#followers.add(tell)
      tell()
    })
  }

  /** Light children stay where they are. */
  protected override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#hand()
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) this.#hand()
  }

  #hand(): void {
    const found = findSite(this)
    this.#found = found
    if ('then' in found) found.then((site) => found === this.#found && this.#tell(site))
    else this.#tell(found)
  }

  #tell(site: Site): void {
    const { theme } = this
    this.site = theme ? { ...site, colorScheme: theme === 'auto' ? 'light dark' : theme } : site
    for (const tell of this.#followers) tell()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-provider': FoyerProvider
  }
}
