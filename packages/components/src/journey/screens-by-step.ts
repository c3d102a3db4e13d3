import type { StepView } from '@foyer/contract/journeys'
import type { StepViews } from '@foyer/contract/steps/index'

/** Steps that are shown. */
export type StepName = StepView['name']

/** A step as its screen needs it. */
export type ViewOf<Name extends StepName> = Extract<StepView, { name: Name }>

/** Steps to whether a view of theirs is shown. */
type Shown = { readonly [Name in StepName]?: (view: StepViews[Name]) => unknown }

const always = () => true

/**
 * Which code shows which step. What stands higher comes first: a sign-up by e-mail address fetches its own screens alone, all else
 * takes those of returning visits as well, and they know whose the rest are.
 */
export const SIGN_UP = {
  'no-account': ({ offer }) => offer === 'create',
  // Without a target nothing was sent: an authenticator is asked for.
  code: ({ target, lost }) => target && !lost,
  'choose-password': ({ names, confirmation, asksLoginName }) => names && !confirmation && !asksLoginName,
  phone: always,
  references: ({ helps, offersLogIn, fields }) => !helps && !offersLogIn && fields.every(({ pattern }) => pattern),
  terms: always,
  done: ({ outcome, isSignedIn, isUnderReview, returnTo }) => outcome === 'account-opened' && isSignedIn && !isUnderReview && !returnTo,
} as const satisfies Shown

export const RETURNING_VISITS = {
  'no-account': always,
  password: always,
  'choose-password': always,
  'link-expired': always,
  done: ({ outcome, returnTo }) => !returnTo && !['account-opened', 'password-kept', 'request-received'].includes(outcome),
} as const satisfies Shown

export const SECOND_FACTORS = { code: always } as const satisfies Shown

export const OTHER_LOG_INS = {
  references: always,
  'mail-link': always,
  details: always,
  'secret-question': always,
  'secret-answer': always,
  'no-contract': always,
  contact: always,
  email: always,
  done: always,
} as const satisfies Shown

/** Part of the script itself. */
export const FIRST_SCREENS = { identify: always, credentials: always } as const satisfies Shown

/** The table by the names of the chunks. */
export interface ShownBy {
  'sign-up': typeof SIGN_UP
  'returning-visits': typeof RETURNING_VISITS
  'second-factors': typeof SECOND_FACTORS
  'other-log-ins': typeof OTHER_LOG_INS
}

/** Code that is fetched when a journey comes to one of its screens. */
export type ScreenChunk = keyof ShownBy

/** Steps that it has a screen of. */
export type StepsOf<Chunk extends ScreenChunk> = keyof ShownBy[Chunk] & StepName

type Nothing<Missing extends never> = Missing
/** A step that stands nowhere above is named here by the compiler. */
export type StepsWithoutScreen = Nothing<
  Exclude<StepName, { [Chunk in ScreenChunk]: StepsOf<Chunk> }[ScreenChunk] | keyof typeof FIRST_SCREENS>
>

export const shows = <Name extends StepName>(shown: Shown, step: { name: Name } & StepViews[Name]): boolean => !!shown[step.name]?.(step)
