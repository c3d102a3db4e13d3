import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DEVICE_LIFETIME_MS, SESSION_LIFETIME_MS } from '../../identity/live-session.ts'

/** `__Host-` cookies carry the utility in their name; script never reads them, other sites never send them. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const

/** So that two tabs do not meet in one challenge, and a header stays small. */
const MAX_JOURNEYS = 4

const nameOf = (utility: string, what: string) => `__Host-foyer-${utility}-${what}`
const isToken = (value: string | undefined): value is string => value !== undefined && /^[\w-]{43}$/.test(value)

export function readToken(c: Context, utility: string, what: string): string | null {
  const value = getCookie(c, nameOf(utility, what))
  return isToken(value) ? value : null
}

const LIFETIMES_MS = { session: SESSION_LIFETIME_MS, device: DEVICE_LIFETIME_MS }

function write(c: Context, name: string, value: string, lifetimeMs: number): void {
  setCookie(c, name, value, { ...ATTRIBUTES, maxAge: Math.floor(lifetimeMs / 1_000) })
}

export function writeToken(c: Context, utility: string, what: 'session' | 'device', token: string): void {
  write(c, nameOf(utility, what), token, LIFETIMES_MS[what])
}

export function forgetToken(c: Context, utility: string, what: string): void {
  write(c, nameOf(utility, what), '', 0)
}

/** Tokens of this browser's open journeys, by journey id. */
export function journeyTokens(c: Context, utility: string): Map<string, string> {
  const prefix = nameOf(utility, 'journey-')
  return new Map(
    Object.entries(getCookie(c)).flatMap(([name, value]) =>
      name.startsWith(prefix) && isToken(value) ? [[name.slice(prefix.length), value] as const] : [],
    ),
  )
}

/** Ids are UUIDv7: the oldest, which come first, make room. */
export function writeJourney(c: Context, utility: string, id: string, token: string, lifetimeMs: number): void {
  const others = [...journeyTokens(c, utility).keys()].filter((each) => each !== id).sort()
  for (const old of others.slice(0, Math.max(0, others.length - MAX_JOURNEYS + 1))) forgetToken(c, utility, `journey-${old}`)
  write(c, nameOf(utility, `journey-${id}`), token, lifetimeMs)
}
