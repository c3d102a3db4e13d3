import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@foyer/contract/errors'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { NoPlace } from '../../identity/passwords/turnstile.ts'
import { noteRefusal } from './refusals.ts'

/** The one error of the API: everything that refuses a request throws this, and one mapper answers. */
export class ApiError extends Error {
  readonly code: ProblemCode
  readonly more: Pick<Problem, 'fields' | 'retryAfterSeconds' | 'journey' | 'purpose'>

  constructor(code: ProblemCode, more: ApiError['more'] = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

/** By then a queue of passwords has moved on. */
export const BUSY_SECONDS = 3

/** RFC 9457. */
export function problemResponse(c: Context, { code, more }: ApiError): Response {
  noteRefusal(c, code)
  const status = PROBLEM_STATUS[code]
  const problem: Problem = { type: `urn:foyer:problem:${code}`, title: TITLES[code], status, code, ...more }
  if (more.retryAfterSeconds !== undefined) c.header('Retry-After', String(more.retryAfterSeconds))
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
}

/** What a thrown thing is for the client: never an internal message. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof NoPlace) return new ApiError('busy', { retryAfterSeconds: BUSY_SECONDS })
  if (error instanceof HTTPException) return new ApiError(error.status === 413 ? 'body-too-large' : 'bad-request')
  if (isDatabaseAway(error)) return new ApiError('unavailable', { retryAfterSeconds: 5 })
  return new ApiError('internal')
}

/** Whether the database, or the way to it, is away. A refused constraint is not. */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (
    /^(SQLITE_(BUSY|CANTOPEN|IOERR|LOCKED|FULL|READONLY|NOTADB|CORRUPT)|SERVER_ERROR|HRANA_|ECONN|ENOTFOUND|ETIMEDOUT|CLIENT_CLOSED|CLOSED|TRANSACTION_(TIMEOUT|BUSY)|STREAM_EXPIRED|PROXY_ERROR)/.test(
      code,
    )
  )
    return true
  if (error instanceof TypeError && /fetch/i.test(error.message)) return true
  // What workerd says of a connection that cannot be made or breaks.
  if (/^Network connection lost/.test(error.message)) return true
  return error.cause !== undefined && error.cause !== error && isDatabaseAway(error.cause)
}

export const onError =
  (log: (event: { level: 'error'; event: string; name: string; at: string }) => void): ErrorHandler =>
  (error, c) => {
    const known = toApiError(error)
    if (known.code === 'internal' || known.code === 'unavailable')
      log({
        level: 'error',
        event: `request-${known.code}`,
        name: error.name,
        at:
          (error.stack ?? '')
            .split('\n')
            // The first frame: the message, which may name somebody, can have several lines.
            .find((line) => /^\s+at /.test(line))
            ?.trim()
            .replace(/\(.*\/packages\//, '(') ?? '',
      })
    return problemResponse(c, known)
  }

const TITLES: Record<ProblemCode, string> = {
  'bad-request': 'The request cannot be read.',
  'invalid-input': 'Some of what was sent is missing or malformed.',
  'signed-out': 'Sign in first.',
  'origin-refused': 'This page is not among those the utility lists.',
  'not-found': 'There is nothing here.',
  'unknown-utility': 'No such utility is served here.',
  'journey-not-found': 'This journey has ended or is another browser\u2019s.',
  'cookies-refused': 'The journey is open, and the browser brings no cookie: it keeps none.',
  'journey-moved': 'The journey has moved on; its present state is enclosed.',
  'turn-in-progress': 'This turn is being decided; ask again in a moment.',
  'return-refused': 'The journey cannot lead back to this address',
  'link-unknown': 'This link is not known.',
  'kind-unavailable': 'This utility does not offer this journey here.',
  'client-too-old': 'This page carries an older version that does not know the next step.',
  forbidden: 'Your own role does not reach that far.',
  'step-up-required': 'Prove once more that it is you, then repeat the write.',
  'factor-refused': 'This proof does not fit, or came too late; ask for another offer.',
  'too-many-factors': 'There are as many of this kind as an account can have.',
  'factor-taken': 'This passkey is registered already.',
  'last-factor': 'Codes need a channel: this one cannot be removed.',
  'last-administrator': 'A company keeps one administrator of all its contracts.',
  'already-member': 'This person has access already.',
  'already-invited': 'An invitation to this address is still open.',
  'invitation-closed': 'This invitation was accepted or revoked.',
  'too-many-invitations': 'Too many invitations are open; revoke some first.',
  'already-decided': 'This request has been decided already.',
  'key-reused': 'This Idempotency-Key was used for another request.',
  'proof-refused': 'The DPoP proof does not fit the request, the token or the key.',
  'nonce-required': 'The DPoP proof needs the nonce that comes with this answer.',
  'scope-missing': 'The customer has not allowed this.',
  'body-too-large': 'The request is too large.',
  'unsupported-media-type': 'Send JSON.',
  'too-many-requests': 'Too many requests; wait a moment.',
  busy: 'Too many passwords are being checked; send it again in a moment.',
  unavailable: 'The service is not available for a moment.',
  internal: 'Something went wrong on our side.',
}
