import { DAY_MS, HOUR_MS, MINUTE_MS } from '../platform/durations.ts'

/** Where no document gives a number, these hold for every utility. */

export const CODE_LIFETIME_MS = 10 * MINUTE_MS
export const CODE_TRIES = 5
export const RESEND_AFTER_MS = MINUTE_MS

export const DEFAULT_SEND_LIMITS = { perHour: 6, perDay: 20, smsPerDay: 2_000, emailsPerDay: 10_000 }
/** To one number, for all senders together. */
export const NUMBER_LIMITS = { perHour: 6, perDay: 20 }

/** Sets of references, and answers to a personal question, that an account or address may try in an hour. */
export const PROOF_TRIES = 5
export const PROOF_WINDOW_MS = HOUR_MS

/** Login names that an account or address may ask for in an hour: each answer says whether the name is taken. */
export const LOGIN_NAME_TRIES = 20

/**
 * After so many wrong codes of an app and recovery codes in a row no more are taken for a while, known devices and strangers apart.
 * Each pause is twice as long as the one before, a day at most; a day without a try begins anew.
 */
export const AUTHENTICATOR_TRIES = 10
export const AUTHENTICATOR_PAUSE_MS = HOUR_MS
export const MAX_AUTHENTICATOR_PAUSE_MS = DAY_MS
/** After so many the account's owner is told, and after as many more: once a day at most by e-mail. */
export const GUESSES_TOLD_AFTER = 5
export const GUESSES_TOLD_ONCE_MS = DAY_MS

/** Prolonged with every turn, up to a journey's end. */
export const JOURNEY_LIFETIME_MS = HOUR_MS
/** A journey ends so long after it began, whatever is done in it. */
export const JOURNEY_END_MS = DAY_MS
/** A turn that was claimed and has no result by then is void. */
export const TURN_VOID_AFTER_MS = 30_000
/** For so long a repeat of the turn that signed in brings the same cookies again. */
export const COOKIE_REPEAT_MS = MINUTE_MS

/** Per client address and ten minutes. */
export const ADDRESS_LIMITS = { windowMs: 10 * MINUTE_MS, journeys: 60, turns: 300 }
