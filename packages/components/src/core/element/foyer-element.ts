import type { Session } from '@foyer/contract/resources'
import { LitElement, nothing, render, type TemplateResult } from 'lit'
import type { SessionState } from '../client/client.ts'
import { formatMessage } from '../messages/format-message.ts'
import type { MessageId } from '../messages/message-id.ts'
import { askForSite } from '../provider/context.ts'
import { findSite, type Site } from '../provider/site.ts'
import { VERSION } from '../version.ts'
import type { FoyerEvents } from './events.ts'
import { keepTyped } from './keep-typed.ts'
import { newEvent } from './new-event.ts'

/** A box of our own inside an element: a page's rules may make anything of the element, and this one keeps the layout. */
export function boxIn(root: ParentNode): HTMLElement {
  const box = document.createElement('div')
  box.className = 'root'
  root.prepend(box)
  return box
}

export type Piece = string | TemplateResult

/**
 * What every Foyer widget is made of: it finds its provider (or the page's default one), follows the session and
 * speaks the site's language.
 *
 * A widget is a folder in `widgets/` with a side-effect-free class and a `define.ts`:
 *
 * ```ts
 * export class FoyerNotes extends FoyerElement {
 *   static override styles = [baseStyles, cardStyles, styles]
 *   static override properties = { ...FoyerElement.properties, limit: { type: Number } }
 *   declare limit: number                          // `declare`: a class field would hide Lit's accessor
 *   readonly #notes = new Resource<Notes>(this, { read: (client) => client.request('/notes') })
 *
 *   override siteFound(_: Site) { this.#notes.load() }                 // once per site; ask for data here
 *   override sessionChanged(session: Session | null) { … }            // known, or another one; null: a visitor
 *   override forget() {}                                              // what is in `data/` is forgotten by itself
 *   override render() {
 *     const { value } = this.#notes
 *     const content = value ? notes(value) : emptyNotes()             // the very boxes: keeps the space
 *     return card(this, { title: this.t('notes.title'), isWaiting: !value, status: nothing, content })
 *   }
 * }
 * // define.ts
 * export const define = () => defineElement('foyer-notes', FoyerNotes)
 * // messages/{fr,en,it,nl,de}.ts: its texts, whose ids define.ts adds to MessageId. Its line in widgets.ts does the rest.
 * ```
 *
 * `this.t(id, values)` is a string, `this.rich(id, {name: html`<b>…</b>`})` an array for templates,
 * `this.emit(type, detail)` a typed event that bubbles and crosses shadow roots. What it loads and writes stands on the
 * controllers of `data/`, with an example at `Resource`; what it draws with stands in `ui/`: `card`, `openingRow`, `emptyState`,
 * `QuestionDialog`, `field`, `button`, `notice`, `icon`.
 */
export abstract class FoyerElement extends LitElement {
  static readonly version: string = VERSION
  static override properties: Record<string, object> = { lang: {}, audience: {}, site: { state: true } }

  /** Undefined until a provider has answered; render kept space meanwhile. */
  declare site: Site | undefined
  declare audience: Site['audience'] | undefined
  /** The session as this element last heard of it, and the client's count of accounts then. */
  #heard: SessionState
  #era: number | undefined
  /** Another one after {@link forget}: what was begun in the one before is not gone on with. State in `data/` goes by it. */
  life: object = {}
  /** What a provider around it gave; `false` where there is none. */
  #given: Site | undefined | false
  /** What was asked for last. */
  #found: Site | Promise<Site> | undefined
  #unfollow: (() => void) | undefined
  #leave: (() => void) | undefined

  /** Undefined: not known yet. Null: a visitor. */
  get session(): SessionState {
    return this.site?.client.session
  }

  /** Called for each site the element is given: the place to ask for data. */
  protected siteFound(_site: Site): void {}

  /**
   * Called when the session is known, and after every change; asks for a new rendering by itself.
   * @param before the one before, where this element was on the page and saw it end or change
   */
  protected sessionChanged(_session: Session | null, _before: SessionState): void {}

  /**
   * Drops everything that is the customer's: what was read, what is under way, what was typed. Called before another account's
   * session, or none, is shown; what was drawn is gone with it, and answers still on their way must not be taken.
   */
  protected abstract forget(): void

  protected override createRenderRoot(): HTMLElement {
    return boxIn(super.createRenderRoot())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    keepTyped(this)
    this.#given = false
    askForSite(this, (site, leave) => {
      this.#given = site
      this.#leave = leave
      this.#take()
    })
    if (this.site) this.#follow()
    else if (this.#given === false) this.#take()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unfollow?.()
    this.#unfollow = undefined
    this.#leave?.()
  }

  /** The element's own `lang` and `audience` win over the provider's, also when they change. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('lang') || changed.has('audience')) this.#take()
  }

  #take(): void {
    // A provider that fetches its script has not said yet.
    if (this.#given === undefined) return
    const given = this.#given || undefined
    const { lang, audience } = this
    // On a box of our own: a framework that takes up the page's markup finds its tags as they were written.
    ;(this.renderRoot as HTMLElement).style.colorScheme = given?.colorScheme ?? ''
    const isOwn = !given || (lang && lang !== given.language) || (audience && audience !== given.audience)
    const found = isOwn
      ? findSite({
          ...(given && { api: given.origin, utility: given.utility }),
          lang: lang || given?.language,
          audience: audience || given?.audience,
        })
      : given
    this.#found = found
    if ('then' in found) found.then((site) => found === this.#found && this.#settle(site))
    else this.#settle(found)
  }

  #settle(site: Site): void {
    const before = this.site
    if (before?.client === site.client && before.language === site.language && before.audience === site.audience) return
    if (before && before.client !== site.client) this.#wipe()
    this.site = site
    this.#era = site.client.era
    this.#heard = undefined
    this.siteFound(site)
    this.#follow()
  }

  #follow(): void {
    this.#unfollow?.()
    const { site } = this
    if (!site || !this.isConnected) return
    this.#unfollow = site.client.subscribe(() => this.#hear(site))
    this.#hear(site, true)
  }

  /** @param isBack it was not on the page, or not of this site: what changed meanwhile is nothing it saw */
  #hear(site: Site, isBack?: boolean): void {
    const { session, era } = site.client
    const heard = this.#heard
    const isOther = era !== this.#era
    if (isOther && (isBack || heard)) this.#wipe()
    this.#era = era
    if (isOther || session !== undefined) this.#heard = session
    if (session === undefined) {
      // The session is in doubt, and its account may be another one: the data is asked for anew.
      if (isOther && !isBack) this.siteFound(site)
    } else if (session !== heard) this.sessionChanged(session, isBack && isOther ? undefined : heard)
    if (this.hasUpdated) (this.renderRoot as HTMLElement).style.visibility = session === undefined && this.#heard ? 'hidden' : ''
    this.requestUpdate()
  }

  /** Nothing drawn is used again: fields keep what was typed into them through any rendering. */
  #wipe(): void {
    this.life = {}
    this.forget()
    if (!this.hasUpdated) return
    render(nothing, this.renderRoot as HTMLElement, this.renderOptions)
    this.requestUpdate()
    this.performUpdate()
  }

  /** A message in the site's language, values in place. */
  t(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
    return this.rich(id, values).join('')
  }

  /** The same for templates: values may be templates. */
  rich<Value>(id: MessageId, values: Readonly<Record<string, Value>>): (Value | string)[] {
    const { messages = {}, language = 'en' } = this.site ?? {}
    return formatMessage(messages[id] ?? '', values, language)
  }

  /** The first of these ids that has a text: for ids that are made of a name and a code. */
  anyMessage(...ids: string[]): string {
    const messages = this.site?.messages ?? {}
    return messages[ids.find((id) => messages[id]) ?? ''] ?? ''
  }

  /** @returns false when a listener cancelled what would have followed */
  emit<Type extends keyof FoyerEvents>(type: Type, detail: FoyerEvents[Type]): boolean {
    return this.dispatchEvent(newEvent(type, { detail, bubbles: true, composed: true, cancelable: true }))
  }
}
