import type { ProblemCode, RefusalCode } from '@foyer/contract/errors'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { OAuthErrorCode } from '../../oauth/oauth-error.ts'
import { MINUTE_MS } from '../durations.ts'
import type { Ports } from '../ports.ts'

type Code = ProblemCode | RefusalCode | OAuthErrorCode

/**
 * Which codes the log tells of: log-ins that failed, and what a caller was not allowed. What a form lacked, or a state that has moved
 * on, is none of it. Each code is decided here; one that is not does not compile.
 */
const TOLD: Readonly<Record<Code, boolean>> = {
  'bad-request': false,
  'invalid-input': false,
  'signed-out': true,
  'origin-refused': true,
  'not-found': false,
  'unknown-utility': false,
  'journey-not-found': true,
  'cookies-refused': true,
  'journey-moved': false,
  'turn-in-progress': false,
  'link-unknown': true,
  'return-refused': false,
  'kind-unavailable': false,
  'client-too-old': false,
  forbidden: true,
  'step-up-required': true,
  'factor-refused': true,
  'too-many-factors': false,
  'factor-taken': false,
  'last-factor': false,
  'last-administrator': false,
  'already-member': false,
  'already-invited': false,
  'invitation-closed': false,
  'too-many-invitations': false,
  'already-decided': false,
  'key-reused': false,
  'proof-refused': true,
  'nonce-required': false,
  'scope-missing': true,
  'body-too-large': false,
  'unsupported-media-type': false,
  'too-many-requests': true,
  busy: true,
  unavailable: false,
  internal: false,

  'password-wrong': true,
  'credentials-wrong': true,
  'identifier-refused': false,
  paused: true,
  'code-wrong': true,
  'code-expired': false,
  'code-exhausted': true,
  'code-too-soon': false,
  'code-too-many': true,
  'sms-exhausted': false,
  'emails-exhausted': false,
  'code-used': true,
  'passkey-refused': true,
  'factor-paused': true,
  'release-pending': false,
  'proof-expired': true,
  'references-wrong': true,
  'references-exhausted': true,
  'references-under-review': false,
  'details-wrong': true,
  'details-refused': false,
  'answers-wrong': true,
  'answers-exhausted': true,
  'question-refused': false,
  'link-too-soon': false,
  'link-too-many': true,
  'contact-refused': false,
  'password-refused': false,
  'phone-refused': false,
  'email-taken': false,
  'email-unchanged': false,
  'terms-required': false,

  invalid_request: false,
  invalid_client: true,
  invalid_grant: true,
  invalid_scope: true,
  unsupported_grant_type: false,
  unsupported_response_type: false,
  access_denied: true,
  invalid_dpop_proof: true,
  use_dpop_nonce: false,
  slow_down: true,
}

const WINDOW_MS = MINUTE_MS
const LINES_A_WINDOW = 20

/** Remembers for `logRefusals` what a response refuses. */
export const noteRefusal = (c: Context, code: Code): void => c.set('refused', code)

/**
 * Writes what is refused to the log: when, which utility, which route, why; nothing that a caller wrote, and nobody's address. Of
 * one kind the first twenty lines of a minute, then one each time their number doubles: a flood fills no disk, and its size is told. An
 * isolate counts for itself; a kind is a utility and a code, so the table stays small whatever is asked.
 */
export function logRefusals(utilities: ReadonlyMap<string, unknown>, { now, log }: Pick<Ports, 'now' | 'log'>): MiddlewareHandler {
  const windows = new Map<string, { begunAt: number; count: number }>()
  const counted = (kind: string): number => {
    const window = windows.get(kind)
    const at = now()
    if (!window || at - window.begunAt >= WINDOW_MS) windows.set(kind, { begunAt: at, count: 1 })
    else window.count++
    return windows.get(kind)?.count ?? 1
  }
  return async (c, next) => {
    await next()
    const code = c.get('refused') as Code | undefined
    if (code === undefined || !TOLD[code]) return
    const named = c.req.path.split('/')[2] ?? ''
    const utility = utilities.has(named) ? named : null
    const count = counted(`${utility} ${code}`)
    if (count > LINES_A_WINDOW && !Number.isInteger(Math.log2(count / LINES_A_WINDOW))) return
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? null
    log({ level: 'warn', event: 'refused', code, utility, method: c.req.method, route, count })
  }
}
