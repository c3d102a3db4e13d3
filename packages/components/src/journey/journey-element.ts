import type { FieldCode, ProblemCode } from '@foyer/contract/errors'
import type { Action, Journey, JourneyStart, PROTOCOL_VERSION, Refusal } from '@foyer/contract/journeys'
import type { Audience, JourneyKind } from '@foyer/contract/profile'
import type { DoneView } from '@foyer/contract/steps/done'
import type { CSSResult, TemplateResult } from 'lit'
import { ClientError } from '../core/client/client-error.ts'
import { randomKey } from '../core/client/key.ts'
import { baseStyles } from '../core/element/base-styles.ts'
import { boxIn, FoyerElement } from '../core/element/foyer-element.ts'
import { hasWays } from '../core/features.ts'
import { type Chunks, loadChunk } from '../core/loader/load-chunk.ts'
import type { ShownAudience } from '../core/provider/site.ts'
import { type Errors, type Input, readForm } from './form.ts'
import { remember } from './journey-memory.ts'
import { loginStyles } from './login-styles.ts'
import { firstStyles } from './ways/first-styles.ts'
import { withoutReturn } from './ways/without-return.ts'
import { wear } from './wear.ts'

/** Sent with every turn, and where a journey is asked after: the steps this bundle knows. */
export const PROTOCOL = 2 satisfies typeof PROTOCOL_VERSION

/** What is fetched ahead may fail: it is asked for again where it is needed. */
export const ignore = (): void => {}

/** A write without the key that makes it repeatable. */
type Keyless<Body> = Omit<Body, 'key'>

/**
 * Walks a journey: sends turns, keeps what was typed on every failure, and moves the focus. It decides nothing: the
 * API says which step comes next, a screen draws it.
 */
export abstract class JourneyElement extends FoyerElement {
  static override styles: CSSResult[] = hasWays ? [baseStyles, loginStyles, firstStyles()] : [baseStyles, loginStyles]
  static override properties = {
    ...FoyerElement.properties,
    journey: { state: true },
    busy: { state: true },
    failure: { state: true },
    errors: { state: true },
    steps: { state: true },
    more: { state: true },
  }

  declare journey: Journey | undefined
  /** The action whose answer is awaited. */
  declare busy: Action | undefined
  /** Why the last turn could not be taken at all. */
  declare failure: ProblemCode | 'offline' | 'ended' | undefined
  /** What is wrong with each field. */
  declare errors: Errors
  /** Screens beyond the first one, once fetched; and those that a first visit does not show. */
  declare steps: Chunks['sign-up'] | undefined
  declare more: Chunks['returning-visits'] | undefined
  /** Screens of what is held instead of sent, once a journey has come to one. */
  declare proofs: Chunks['second-factors'] | undefined
  /** The browser's passkey dialog was closed. */
  declare cancelled: boolean | undefined
  /** Passkeys stand in the autofill of its first field. */
  declare isOffering: boolean | undefined
  /** Screens of other ways in, once a journey has come to one. */
  declare ways: Chunks['other-log-ins'] | undefined
  /** The address given, for what begins afterwards; a login name where one is accepted. */
  declare email: string | undefined
  /** Token of the link that led here, as it stood in the fragment: pressing the button spends it. */
  declare link: string | undefined
  /** What begins with the first input. */
  declare kind: JourneyKind | undefined
  /** Where "see my invoices" leads once signed in. */
  declare successUrl: string | undefined
  /** Where the last screen leads back to: an address that the utility's profile lists. */
  declare returnUrl: string | undefined
  /** What stands in the form while it is typed. */
  declare draft: Input
  declare isRevealed: boolean
  declare isRepeatRevealed: boolean | undefined
  /** The customer signs out; otherwise a session that is over ended by itself. */
  declare isLeaving: boolean
  /** Where this is no log-in: begins its journey anew. */
  declare again: (() => void) | undefined
  /** Outside a shadow root: its styles, and what gives them to the page. */
  worn: CSSResult[] = [...JourneyElement.styles]
  declare dress: (() => void) | undefined
  declare timer: ReturnType<typeof setTimeout> | undefined
  /** The last write, and its key for a repeat. */
  #sent = ''
  #key = ''
  #isFocusDue = false

  constructor() {
    super()
    this.errors = this.draft = {}
    this.isRevealed = this.isLeaving = false
  }

  /** Outside a shadow root what is drawn waits for the page. */
  protected override createRenderRoot(): HTMLElement {
    if (!this.hasAttribute('light')) return super.createRenderRoot()
    const box = boxIn(document.createDocumentFragment())
    loadChunk('sign-up').then(
      (steps) => (steps as Chunks['sign-up']).standOutside(this),
      () => this.prepend(box),
    )
    return box
  }

  get audienceNow(): Audience {
    return this.journey?.audience ?? this.site?.audience ?? 'individual'
  }

  /** What the utility says of this audience's area; undefined where it has none. */
  get area(): ShownAudience | undefined {
    return this.site?.profile.audiences[this.audienceNow]
  }

  get refusal(): Refusal | undefined {
    return this.journey?.step.refusal
  }

  /** Fetches the other screens, once; the first screen needs none of them. */
  async loadSteps(): Promise<void> {
    const steps = await this.site?.load('sign-up')
    if (!this.steps && steps) wear(this, steps.stepStyles)
    this.steps = steps
  }

  /** Both parts of the screens, at once. */
  async loadMore(): Promise<void> {
    const { site } = this
    if (site && !this.more) [this.more] = await Promise.all([site.load('returning-visits'), this.loadSteps()])
  }

  async start(
    kind: JourneyKind,
    more: Partial<Pick<JourneyStart, 'input' | 'link' | 'from' | 'audience' | 'purpose'>> = {},
  ): Promise<void> {
    const { site } = this
    if (!site) return
    const body: Keyless<JourneyStart> = { kind, audience: this.audienceNow, locale: site.language, client: PROTOCOL, ...more }
    if (hasWays && this.returnUrl) body.returnTo = this.returnUrl
    if (hasWays || kind !== 'enter') this.loadMore().catch(ignore)
    const send = (key: string) => site.client.startJourney({ key, ...body })
    if (hasWays && body.returnTo) return withoutReturn(this, this.#run('submit', body, send), () => this.start(kind, more))
    return this.#run('submit', body, send)
  }

  act(action: Action, input: Record<string, unknown> = {}): Promise<void> {
    const { journey, site } = this
    if (!journey || !site) return this.start(this.kind || 'enter', { input })
    // Nothing was established yet that could be lost, and the page may have stood open for hours.
    if (hasWays && journey.step.name === 'credentials') return this.start(journey.kind, { input })
    const body = { n: journey.n, step: journey.step.name, action, client: PROTOCOL, input }
    return this.#run(action, body, (key) => site.client.turn(journey.id, { key, ...body }))
  }

  /** The same write again keeps its key, so that it is done once however often it is sent. */
  async #run(action: Action, body: object, send: (key: string) => Promise<Journey>): Promise<void> {
    if (this.busy) return
    this.busy = action
    this.failure = undefined
    const { life } = this
    const text = JSON.stringify(body)
    try {
      if (text !== this.#sent) this.#key = randomKey()
      this.#sent = text
      const [journey] = await Promise.all([send(this.#key), this.loadSteps()])
      await this.steps?.prepare(this, journey.step)
      if (life !== this.life) return
      this.adopt(journey)
    } catch (error) {
      if (life !== this.life) return
      await this.#fail(error instanceof ClientError ? error : new ClientError(navigator.onLine ? 'unavailable' : 'offline'), () =>
        this.#run(action, body, send),
      )
    }
    this.#isFocusDue = true
    this.busy = undefined
  }

  async #fail({ code, fields, journey }: ClientError, again: () => void): Promise<void> {
    this.errors = fields
    if (code === 'invalid-input') return
    if (code !== 'journey-moved' && !this.anyMessage(code)) await this.loadMore().catch(ignore)
    if (journey) return this.adopt(journey)
    if (code === 'journey-not-found' || code === 'cookies-refused') this.journey = undefined
    if (code === 'link-unknown') this.link = undefined
    if (code === 'offline') addEventListener('online', () => this.failure && again(), { once: true })
    this.failure = code
    this.emit('foyer-error', { code })
  }

  protected override forget(): void {
    this.journey = this.busy = this.failure = this.email = undefined
    this.errors = this.draft = {}
    this.isRevealed = this.isRepeatRevealed = this.#isFocusDue = false
    this.#sent = ''
  }

  /** Shows where the journey stands. */
  adopt(journey: Journey): void {
    const { kind, step, at, of } = journey
    const isDone = step.name === 'done'
    this.#sent = ''
    this.link = undefined
    this.journey = journey
    this.errors = step.refusal?.fields ?? {}
    // Whichever screen it is says so above its form.
    if (step.refusal?.code === 'busy') this.failure = 'busy'
    if (!step.refusal) {
      this.draft = {}
      this.isRevealed = false
    }
    // A link in the mail goes on elsewhere: a page that is opened afterwards does not go back to waiting for it.
    if (this.site) remember(this.site.utility, isDone || (hasWays && step.name === 'mail-link') ? undefined : journey)
    this.emit('foyer-step', { kind, step: step.name, at, of })
    if (isDone) this.finished(step)
  }

  /** The journey has come to its last screen. */
  protected abstract finished(view: DoneView): void

  /** Reads the form and takes the turn, unless `check` finds something wrong first. */
  submit(event: Event, check: (input: Input) => Errors, toInput?: (input: Input) => Record<string, unknown>): void {
    event.preventDefault()
    const input = readForm(event)
    this.email = input['email'] ?? this.email
    this.errors = check(input)
    if (Object.keys(this.errors).length) this.#isFocusDue = true
    else this.act('submit', toInput ? toInput(input) : input)
  }

  /** What is wrong with a field, as a sentence. */
  error(name: string): string | undefined {
    const code: FieldCode | undefined = this.errors[name]
    return code && this.anyMessage(`${name}.${code}`, `field.${code}`)
  }

  protected override updated(): void {
    if (!this.#isFocusDue || this.busy) return
    this.#isFocusDue = false
    for (const selector of ['[data-summary]', '[aria-invalid],[invalid]', '[data-first]', 'h2']) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector)
      if (found) {
        found.focus()
        break
      }
    }
  }

  protected abstract override render(): TemplateResult
}
