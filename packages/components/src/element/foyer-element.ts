import { LitElement, type TemplateResult } from 'lit'
import type { SessionState } from '../client/client.ts'
import { askForSite } from '../provider/context.ts'
import { findSite, type Site } from '../provider/site.ts'
import { VERSION } from '../version.ts'
import { formatMessage } from '../words/format.ts'
import type { WordId } from '../words/ids.ts'
import type { FoyerEvents } from './events.ts'
import { keepTyped } from './keep-typed.ts'
import { newEvent } from './new-event.ts'

export type Piece = string | TemplateResult

/**
 * What every Foyer widget is made of: it finds its provider (or the page's default one), follows the session and
 * speaks the site's language.
 *
 * A widget is a folder in `widgets/` with a side-effect-free class and a `define.ts`:
 *
 * ```ts
 * export class FoyerInvoices extends FoyerElement {
 *   static override styles = [baseStyles, styles]
 *   static override properties = { ...FoyerElement.properties, page: { state: true } }
 *   declare page: InvoicePage | undefined          // `declare`: a class field would hide Lit's accessor
 *   constructor() { super(); this.page = undefined }
 *
 *   override siteFound(site: Site) { site.client.getSession() }       // once per site; ask for data here
 *   override sessionChanged(session: SessionState) { … }              // undefined: unknown, null: visitor
 *   override render() {
 *     if (!this.site || !this.session) return skeleton()              // keeps the space
 *     return html`<h2>${this.t('invoices.title')}</h2>`
 *   }
 * }
 * // define.ts
 * export const define = () => defineElement('foyer-invoices', FoyerInvoices)
 * // chunks/invoices.ts: what is fetched when the tag is met
 * export { define } from '../widgets/foyer-invoices/define.ts'
 * // words/{fr,en,it}/invoices.ts: its texts, added to WordId in words/ids.ts
 * ```
 *
 * `this.t(id, values)` is a string, `this.rich(id, {name: html`<b>…</b>`})` an array for templates,
 * `this.emit(type, detail)` a typed event that bubbles and crosses shadow roots, `this.site.client.request(path)` reads.
 * Parts to draw with stand in `parts/`: `button`, `notice`, `field`, `icon`, `statusTag`, `skeleton`.
 */
export abstract class FoyerElement extends LitElement {
  static readonly version: string = VERSION
  static override properties: Record<string, object> = { lang: {}, audience: {}, site: { state: true } }

  /** Undefined until a provider has answered; render kept space meanwhile. */
  declare site: Site | undefined
  declare audience: Site['audience'] | undefined
  #unfollow: (() => void) | undefined
  #leave: (() => void) | undefined

  /** Undefined: not known yet. Null: a visitor. */
  get session(): SessionState {
    return this.site?.client.session
  }

  /** Called for each site the element is given: the place to ask for data. */
  protected siteFound(_site: Site): void {}

  /** Called after every change of the session; asks for a new rendering by itself. */
  protected sessionChanged(_session: SessionState): void {}

  override connectedCallback(): void {
    super.connectedCallback()
    keepTyped(this)
    let hasProvider = false
    askForSite(this, (site, leave) => {
      hasProvider = true
      this.#leave = leave
      if (site) this.#take(site)
    })
    if (this.site) this.#follow()
    else if (!hasProvider) this.#take()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unfollow?.()
    this.#unfollow = undefined
    this.#leave?.()
  }

  /** The element's own `lang` and `audience` win over the provider's. */
  #take(given?: Site): void {
    const { lang, audience } = this
    const isOwn = !given || (lang && lang !== given.language) || (audience && audience !== given.audience)
    const found = isOwn
      ? findSite({
          ...(given && { api: given.origin, utility: given.utility }),
          lang: lang || given?.language,
          audience: audience || given?.audience,
        })
      : given
    if ('then' in found) found.then((site) => this.#settle(site))
    else this.#settle(found)
  }

  #settle(site: Site): void {
    this.site = site
    this.#follow()
    this.siteFound(site)
  }

  #follow(): void {
    this.#unfollow?.()
    const client = this.site?.client
    this.#unfollow = client?.subscribe(() => {
      this.sessionChanged(client.session)
      this.requestUpdate()
    })
  }

  /** A message in the site's language, values in place. */
  t(id: WordId, values: Readonly<Record<string, string | number>> = {}): string {
    return this.rich(id, values).join('')
  }

  /** The same for templates: values may be templates. */
  rich<Value>(id: WordId, values: Readonly<Record<string, Value>>): (Value | string)[] {
    const { words = {}, language = 'en' } = this.site ?? {}
    return formatMessage(words[id] ?? '', values, language)
  }

  /** The first of these ids that has a text: for ids that are made of a name and a code. */
  anyWord(...ids: string[]): string {
    const words = this.site?.words ?? {}
    return words[ids.find((id) => words[id]) ?? ''] ?? ''
  }

  /** @returns false when a listener cancelled what would have followed */
  emit<Type extends keyof FoyerEvents>(type: Type, detail: FoyerEvents[Type]): boolean {
    return this.dispatchEvent(newEvent(type, { detail, bubbles: true, composed: true, cancelable: true }))
  }
}
