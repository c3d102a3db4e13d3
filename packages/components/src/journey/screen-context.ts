import type { ProblemCode } from '@foyer/contract/errors'
import type { Action, Journey, JourneyStart, StepView } from '@foyer/contract/journeys'
import type { Audience, JourneyKind } from '@foyer/contract/profile'
import type { Session } from '@foyer/contract/resources'
import type { CodeView } from '@foyer/contract/steps/code'
import type { DoneView } from '@foyer/contract/steps/done'
import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit'
import type { SessionState } from '../core/client/client.ts'
import type { FoyerEvents } from '../core/element/events.ts'
import type { MessageId } from '../core/messages/message-id.ts'
import type { ShownAudience, Site } from '../core/provider/site.ts'
import type { Errors, Input } from './form-input.ts'
import type { ScreenChunk, StepName, StepsOf, ViewOf } from './screens-by-step.ts'

/** The element in which a journey is walked, and what the page says of it on the tag. */
export interface JourneyHost extends ReactiveControllerHost, Pick<HTMLElement, 'isConnected' | 'localName' | 'getRootNode' | 'prepend'> {
  site: Site | undefined
  /** Undefined: not known yet. Null: a visitor. */
  readonly session: SessionState
  readonly renderRoot: HTMLElement | DocumentFragment
  readonly shadowRoot: ShadowRoot | null
  /** The address given, for what begins afterwards; a login name where one is accepted. */
  email?: string | undefined
  /** What begins with the first input. */
  kind?: JourneyKind | undefined
  /** Where "see my invoices" leads once signed in. */
  successUrl?: string | undefined
  /** Where the last screen leads back to: an address that the utility's profile lists. */
  returnUrl?: string | undefined
  /** A message in the site's language, values in place. */
  t(id: MessageId, values?: Readonly<Record<string, string | number>>): string
  /** The same for templates: values may be templates. */
  rich<Value>(id: MessageId, values: Readonly<Record<string, Value>>): (Value | string)[]
  /** The first of these ids that has a text: for ids that are made of a name and a code. */
  anyMessage(...ids: string[]): string
  /** @returns false when a listener cancelled what would have followed */
  emit<Type extends keyof FoyerEvents>(type: Type, detail: FoyerEvents[Type]): boolean
  /** The journey has come to its last screen. */
  finished(view: DoneView): void
}

/** What a screen shows, and changes where the customer types or presses. */
export interface ScreenState {
  /** Where the journey stands; undefined before its first turn. */
  journey: Journey | undefined
  /** The action whose answer is awaited. */
  busy: Action | undefined
  /** Why the last turn could not be taken at all. */
  failure: ProblemCode | 'offline' | 'ended' | undefined
  /** What is wrong with each field. */
  errors: Errors
  /** What stands in the form while it is typed. */
  draft: Input
  /** Password fields, by name, that show what they hold. */
  revealed: Readonly<Record<string, boolean>>
  /** Token of the link that led here, as it stood in the fragment: pressing the button spends it. */
  link: string | undefined
}

export type BeginOptions = Partial<Pick<JourneyStart, 'input' | 'link' | 'from' | 'audience' | 'purpose'>>

/** What a screen is given: the state it draws, messages, and what its buttons do. */
export interface ScreenContext extends Readonly<ScreenState> {
  readonly host: JourneyHost
  readonly audience: Audience
  /** What the utility says of this audience's area; undefined where it has none. */
  readonly area: ShownAudience | undefined
  /** Screens that have been fetched. */
  readonly chunks: Partial<ScreenChunks>
  /** Until another code may be asked for. */
  timer: ReturnType<typeof setTimeout> | undefined
  /** The customer signed out; otherwise a session that is over ended by itself. */
  hasLeft: boolean | undefined
  /** Where this is no log-in: begins its journey anew. */
  readonly begin: (() => void) | undefined
  t: JourneyHost['t']
  /** What is wrong with a field, as a sentence. */
  error(name: string): string | undefined
  start(kind: JourneyKind, options?: BeginOptions): Promise<void>
  act(action: Action, input?: Record<string, unknown>): Promise<void>
  /** Reads the form and takes the turn, unless `check` finds something wrong first. */
  submit(event: Event, check: (input: Input) => Errors, toInput?: (input: Input) => Record<string, unknown>): void
  /** Sets some of the state and draws again. */
  change(state: Partial<ScreenState>): void
  /** Shows where the journey stands. */
  adopt(journey: Journey): void
  /** Fetches code of screens, and adopts its styles. */
  load<Name extends ScreenChunk>(name: Name): Promise<ScreenChunks[Name] | undefined>
  /** The screens of a sign-up and those of returning visits, at once. */
  loadReturning(): Promise<ScreenChunks['returning-visits'] | undefined>
  /** Fetches them where the customer waits for them: a failure is shown, and a button that tries again. */
  bringReturning(): void
}

/** What a step shows. */
export type Screen<Name extends StepName> = (context: ScreenContext, step: ViewOf<Name>) => TemplateResult | undefined

/** The screens that a chunk brings: one for each step that the table gives it. */
export type ScreensIn<Chunk extends ScreenChunk> = { readonly [Name in StepsOf<Chunk>]: Screen<Name> }

/** What each chunk of screens brings. */
export interface ScreenChunks {
  'sign-up': {
    readonly screens: ScreensIn<'sign-up'>
    readonly styles: CSSResult
    screen(context: ScreenContext, step: StepView): TemplateResult | undefined
    /** Fetches what a step's screen, or its refusal's messages, take beyond a first visit. */
    prepare(context: ScreenContext, step: StepView): Promise<void>
    frame(context: ScreenContext, title: unknown, lead?: unknown): TemplateResult
    /** A log-in has ended: asks who is signed in, and tells the page. */
    announceSession(context: ScreenContext, view: DoneView): void
  }
  'returning-visits': {
    readonly screens: ScreensIn<'returning-visits'>
    readonly styles?: undefined
    screen(context: ScreenContext, step: StepView): TemplateResult | undefined
    prepare(context: ScreenContext, step: StepView): Promise<void>
    otherChannels(context: ScreenContext, view: Partial<CodeView>): TemplateResult[]
    deliveryNotice(context: ScreenContext, delivery: Exclude<CodeView['delivery'], 'sent'>): TemplateResult
    recheckDelivery(context: ScreenContext): Promise<void>
    signedInScreen(context: ScreenContext, session: Session): TemplateResult
    ownSite(context: ScreenContext): TemplateResult
    resume(context: ScreenContext, remembered: string): Promise<void>
    startAgain(context: ScreenContext): TemplateResult
  }
  'other-log-ins': {
    readonly screens: ScreensIn<'other-log-ins'>
    readonly styles: CSSResult
    credentialsRefused(context: ScreenContext): unknown
  }
  'second-factors': {
    readonly screens: ScreensIn<'second-factors'>
    readonly styles?: undefined
    offerPasskeys(context: ScreenContext): Promise<void>
  }
}
