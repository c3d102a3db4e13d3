import type { FieldCode } from '@foyer/contract/errors'
import type { Action, Journey, JourneyStart, PROTOCOL_VERSION } from '@foyer/contract/journeys'
import type { Audience, JourneyKind } from '@foyer/contract/profile'
import type { ReactiveController } from 'lit'
import { ClientError } from '../core/client/client-error.ts'
import { randomKey } from '../core/client/key.ts'
import { boxIn } from '../core/element/foyer-element.ts'
import { hasWays } from '../core/features.ts'
import { loadChunk } from '../core/loader/load-chunk.ts'
import type { ShownAudience } from '../core/provider/site.ts'
import { type Errors, type Input, readForm } from './form-input.ts'
import { remember } from './journey-memory.ts'
import type { BeginOptions, JourneyHost, ScreenChunks, ScreenContext, ScreenState } from './screen-context.ts'
import type { ScreenChunk } from './screens-by-step.ts'

/** Sent with every turn, and where a journey is asked after: the steps this bundle knows. */
export const PROTOCOL = 2 satisfies typeof PROTOCOL_VERSION

/** What is fetched ahead may fail: it is asked for again where it is needed. */
export const ignore = (): void => {}

/** A write without the key that makes it repeatable. */
type Keyless<Body> = Omit<Body, 'key'>

/**
 * Walks journeys for an element: sends turns, keeps what was typed on every failure, and moves the focus. It decides nothing: the
 * API says which step comes next, a screen draws it.
 */
export class JourneyController implements ReactiveController, ScreenContext {
  declare readonly host: JourneyHost
  declare journey: Journey | undefined
  declare busy: Action | undefined
  declare failure: ScreenState['failure']
  declare errors: Errors
  declare draft: Input
  declare revealed: ScreenState['revealed']
  declare link: string | undefined
  declare timer: ReturnType<typeof setTimeout> | undefined
  declare hasLeft: boolean | undefined
  declare begin: (() => void) | undefined
  chunks: Partial<ScreenChunks> = {}
  /** Another one after {@link forget}: what was begun in the one before is not gone on with. */
  #life: object | undefined
  /** The last write, and its key for a repeat. */
  #write: { text: string; key: string } | undefined
  #isFocusDue: boolean | undefined

  constructor(host: JourneyHost) {
    this.host = host
    this.errors = this.draft = this.revealed = {}
    host.addController(this)
  }

  t(...message: Parameters<JourneyHost['t']>): string {
    return this.host.t(...message)
  }

  /** Where what is drawn stands outside a shadow root; it waits for the page. */
  lightRoot(): HTMLElement {
    const box = boxIn(document.createDocumentFragment())
    loadChunk('put-outside').then(
      ({ putOutside }) => putOutside(this, box),
      () => this.host.prepend(box),
    )
    return box
  }

  get audience(): Audience {
    return this.journey?.audience ?? this.host.site?.audience ?? 'individual'
  }

  get area(): ShownAudience | undefined {
    return this.host.site?.profile.audiences[this.audience]
  }

  change(state: Partial<ScreenState>): void {
    Object.assign(this, state)
    this.host.requestUpdate()
  }

  async load<Name extends ScreenChunk>(name: Name): Promise<ScreenChunks[Name] | undefined> {
    const { host, chunks }: { host: JourneyHost; chunks: { [each in ScreenChunk]?: object } } = this
    const chunk: ScreenChunks[Name] | undefined = await host.site?.load(name)
    if (chunk && !chunks[name]) {
      chunks[name] = chunk
      const sheet = chunk.styles?.styleSheet
      if (sheet) host.shadowRoot?.adoptedStyleSheets.push(sheet)
      host.requestUpdate()
    }
    return chunk
  }

  async loadReturning(): Promise<ScreenChunks['returning-visits'] | undefined> {
    this.host.site?.load('returning-visits').catch(ignore)
    await this.load('sign-up')
    return this.load('returning-visits')
  }

  bringReturning(): void {
    this.change({ failure: undefined })
    this.loadReturning().catch(() => this.change({ failure: 'unavailable' }))
  }

  async start(kind: JourneyKind, options: BeginOptions = {}): Promise<void> {
    const { host } = this
    const { site } = host
    if (!site) return
    const body: Keyless<JourneyStart> = { kind, audience: this.audience, locale: site.language, client: PROTOCOL, ...options }
    if (hasWays && host.returnUrl) body.returnTo = host.returnUrl
    if (hasWays || kind !== 'enter') this.loadReturning().catch(ignore)
    await this.#run('submit', body, (key) => site.client.startJourney({ key, ...body }))
    // An address that the utility does not list leads nowhere, and keeps no customer from going on.
    if (hasWays && body.returnTo && this.failure === 'return-refused') {
      host.returnUrl = undefined
      await this.start(kind, options)
    }
  }

  act(action: Action, input: Record<string, unknown> = {}): Promise<void> {
    const { journey, host } = this
    const { site } = host
    if (!journey || !site) return this.start(host.kind || 'enter', { input })
    // Nothing was established yet that could be lost, and the page may have stood open for hours.
    if (hasWays && journey.step.name === 'credentials') return this.start(journey.kind, { input })
    const body = { n: journey.n, step: journey.step.name, action, client: PROTOCOL, input }
    return this.#run(action, body, (key) => site.client.turn(journey.id, { key, ...body }))
  }

  /** The same write again keeps its key, so that it is done once however often it is sent. */
  async #run(action: Action, body: object, send: (key: string) => Promise<Journey>): Promise<void> {
    if (this.busy) return
    this.change({ busy: action, failure: undefined })
    const life = this.#life
    const text = JSON.stringify(body)
    try {
      const write = this.#write?.text === text ? this.#write : { text, key: randomKey() }
      this.#write = write
      const [journey, signUp] = await Promise.all([send(write.key), this.load('sign-up')])
      await signUp?.prepare(this, journey.step)
      if (life !== this.#life) return
      this.adopt(journey)
    } catch (error) {
      if (life !== this.#life) return
      await this.#fail(error instanceof ClientError ? error : new ClientError(navigator.onLine ? 'unavailable' : 'offline'), () =>
        this.#run(action, body, send),
      )
    }
    this.#isFocusDue = true
    this.change({ busy: undefined })
  }

  async #fail({ code, fields, journey }: ClientError, again: () => void): Promise<void> {
    this.errors = fields
    if (code === 'invalid-input') return
    if (code !== 'journey-moved' && !this.host.anyMessage(code)) await this.loadReturning().catch(ignore)
    if (journey) return this.adopt(journey)
    if (code === 'journey-not-found' || code === 'cookies-refused') this.journey = undefined
    if (code === 'link-unknown') this.link = undefined
    if (code === 'offline') addEventListener('online', () => this.failure && again(), { once: true })
    this.failure = code
    this.host.emit('foyer-error', { code })
  }

  /** Drops what is the customer's. */
  forget(): void {
    this.#life = {}
    this.journey = this.busy = this.failure = this.host.email = this.#write = this.#isFocusDue = undefined
    this.errors = this.draft = this.revealed = {}
  }

  adopt(journey: Journey): void {
    const { kind, step, at, of } = journey
    const { refusal } = step
    const { site } = this.host
    const isDone = step.name === 'done'
    this.#write = undefined
    this.change({ journey, link: undefined, errors: refusal?.fields ?? {} })
    // Whichever screen it is says so above its form.
    if (refusal?.code === 'busy') this.failure = 'busy'
    if (!refusal) this.draft = this.revealed = {}
    // A link in the mail goes on elsewhere: a page that is opened afterwards does not go back to waiting for it.
    if (site) remember(site.utility, isDone || (hasWays && step.name === 'mail-link') ? undefined : journey)
    this.host.emit('foyer-step', { kind, step: step.name, at, of })
    if (isDone) this.host.finished(step)
  }

  submit(event: Event, check: (input: Input) => Errors, toInput?: (input: Input) => Record<string, unknown>): void {
    event.preventDefault()
    const input = readForm(event)
    const errors = check(input)
    this.host.email = input['email'] ?? this.host.email
    this.change({ errors })
    if (Object.keys(errors).length) this.#isFocusDue = true
    else this.act('submit', toInput ? toInput(input) : input)
  }

  error(name: string): string | undefined {
    const code: FieldCode | undefined = this.errors[name]
    return code && this.host.anyMessage(`${name}.${code}`, `field.${code}`)
  }

  /** To what is wrong, or else to what comes first. */
  hostUpdated(): void {
    if (!this.#isFocusDue || this.busy) return
    this.#isFocusDue = false
    for (const selector of ['[data-summary]', '[aria-invalid],[invalid]', '[data-first]', 'h2']) {
      const found = this.host.renderRoot.querySelector<HTMLElement>(selector)
      if (found) {
        found.focus()
        break
      }
    }
  }
}
