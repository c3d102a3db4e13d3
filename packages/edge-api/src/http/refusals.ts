import type { ProblemCode, RefusalCode } from '@foyer/contract/errors'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { OAuthErrorCode } from '../oauth/oauth-error.ts'
import type { Ports } from '../ports.ts'

type Code = ProblemCode | RefusalCode | OAuthErrorCode

/** Log-ins that failed, and what somebody was not allowed. What a form lacked, or a state that has moved on, is none of it. */
const TOLD: ReadonlySet<Code> = new Set<Code>([
  'password-wrong',
  'credentials-wrong',
  'paused',
  'code-wrong',
  'code-exhausted',
  'code-too-many',
  'code-used',
  'passkey-refused',
  'factor-paused',
  'proof-expired',
  'references-wrong',
  'references-exhausted',
  'details-wrong',
  'answers-wrong',
  'answers-exhausted',
  'link-too-many',
  'link-unknown',
  'journey-not-found',
  'cookies-refused',
  'signed-out',
  'origin-refused',
  'forbidden',
  'step-up-required',
  'factor-refused',
  'scope-missing',
  'proof-refused',
  'too-many-requests',
  'busy',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'invalid_dpop_proof',
  'access_denied',
  'slow_down',
])

const WINDOW_MS = 60_000
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
    if (code === undefined || !TOLD.has(code)) return
    const named = c.req.path.split('/')[2] ?? ''
    const utility = utilities.has(named) ? named : null
    const count = counted(`${utility} ${code}`)
    if (count > LINES_A_WINDOW && !Number.isInteger(Math.log2(count / LINES_A_WINDOW))) return
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? null
    log({ level: 'warn', event: 'refused', code, utility, method: c.req.method, route, count })
  }
}
