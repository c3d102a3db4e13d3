import { DAY_MS, MINUTE_MS, SECOND_MS } from '../platform/durations.ts'

/** An authorization code is on its way through a browser, nothing more. */
export const AUTHORIZATION_CODE_MS = MINUTE_MS
export const ACCESS_TOKEN_MS = 5 * MINUTE_MS
/** A browser or device that does not come back for so long is forgotten. */
export const REFRESH_TOKEN_MS = 30 * DAY_MS
/** Then the customer is asked to connect again. */
export const GRANT_MS = 365 * DAY_MS
/** For so long a refresh may come again, for its answer may have been lost, and a code's second coming ends nothing. Later it is a reuse, which ends the grant. */
export const REPEAT_MS = 30 * SECOND_MS
/** A nonce is good in its own window and the next one. */
export const NONCE_WINDOW_MS = 150 * SECOND_MS
/** Longer than any nonce lives: a proof that is forgotten by then is stale. */
export const PROOF_KEPT_MS = 10 * MINUTE_MS

export const LIMIT_WINDOW_MS = 10 * MINUTE_MS
/** In a window: what one grant, or one consent's codes, may be used for. A page changes its access token twice in it. */
export const MAX_USES = 60
/** In a window, from one client address for one client: codes and tokens that are not there, or another key's. */
export const MAX_FAILURES = 120
/** In a window: how often a customer lets one client in. */
export const MAX_CODES = 60
