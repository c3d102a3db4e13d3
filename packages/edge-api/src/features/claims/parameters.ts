import { DAY_MS } from '../../platform/durations.ts'

/** Whoever was refused, or left again, may ask anew after this time. */
export const ASK_AGAIN_AFTER_MS = 30 * DAY_MS

/** Letters that ask an owner about somebody, for each customer and day: whoever asks then is found in the area, by the owner and the operator. */
export const OWNER_LETTERS = { perDay: 3, windowMs: DAY_MS }

/** How long the e-mails about a claim are tried. */
export const CLAIM_MESSAGE_LIFETIME_MS = 7 * DAY_MS
