import type { Purpose } from './factors.ts'

/**
 * Every code an answer of the API can carry. A code is stable; its sentence is wording, found under
 * `error.{code}` in the customer's language. `refused` codes belong to a step and come back inside a journey view
 * (HTTP 200: the turn was taken, the answer was no); `problem` codes are RFC 9457 problem documents.
 */
export const PROBLEM_STATUS = {
  'bad-request': 400,
  'invalid-input': 422,
  'signed-out': 401,
  'origin-refused': 403,
  'not-found': 404,
  'unknown-utility': 404,
  'journey-not-found': 404,
  'cookies-refused': 403,
  'journey-moved': 409,
  'turn-in-progress': 409,
  'link-unknown': 404,
  'return-refused': 422,
  'kind-unavailable': 403,
  'client-too-old': 409,
  forbidden: 403,
  'step-up-required': 403,
  'factor-refused': 422,
  'too-many-factors': 409,
  'factor-taken': 409,
  'last-factor': 409,
  'last-administrator': 409,
  'already-member': 409,
  'already-invited': 409,
  'invitation-closed': 409,
  'too-many-invitations': 409,
  'already-decided': 409,
  'key-reused': 422,
  'proof-refused': 401,
  'nonce-required': 401,
  'scope-missing': 403,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  busy: 503,
  unavailable: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof PROBLEM_STATUS

/** Why a step refused what was given. The journey stays where it is; the counters have moved. */
export const REFUSALS = [
  'password-wrong',
  'credentials-wrong',
  'identifier-refused',
  'paused',
  'code-wrong',
  'code-expired',
  'code-exhausted',
  'code-too-soon',
  'code-too-many',
  'sms-exhausted',
  'emails-exhausted',
  'code-used',
  'passkey-refused',
  'factor-paused',
  'release-pending',
  'proof-expired',
  'references-wrong',
  'references-exhausted',
  'references-under-review',
  'details-wrong',
  'details-refused',
  'answers-wrong',
  'answers-exhausted',
  'question-refused',
  'link-too-soon',
  'link-too-many',
  'contact-refused',
  'password-refused',
  'phone-refused',
  'email-taken',
  'email-unchanged',
  'terms-required',
  'too-many-requests',
  'busy',
] as const

export type RefusalCode = (typeof REFUSALS)[number]

/** What can be wrong with one field; found under `field.{code}` in the customer's language. */
export const FIELD_CODES = [
  'missing',
  'malformed',
  'too-short',
  'too-long',
  'too-common',
  'needs-upper',
  'needs-lower',
  'needs-digit',
  'needs-symbol',
  'contains-email',
  'country-refused',
  'must-accept',
  'differs',
  'taken',
  'like-an-id',
  'unchanged',
  'refused',
] as const

export type FieldCode = (typeof FIELD_CODES)[number]

/** RFC 9457 problem document, media type `application/problem+json`. */
export interface Problem {
  /** Always `about:blank`-free: `urn:foyer:problem:{code}`. */
  type: string
  title: string
  status: number
  code: ProblemCode
  /** Field name to what is wrong with it. */
  fields?: Record<string, FieldCode>
  retryAfterSeconds?: number
  /** With `journey-moved`, and `busy` of a turn: where the journey stands now. */
  journey?: unknown
  /** With `step-up-required`: what the session has to be elevated for, by a `step-up` journey; then the write is repeated as it was. */
  purpose?: Purpose
}
