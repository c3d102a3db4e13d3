import type { Scope } from '@foyer/contract/oauth'
import type { OAuthClient } from '@foyer/contract/profile'
import { type AuthorizationParameters, MAX_PARAMETER, MAX_STATE } from '@foyer/contract/schemas/oauth'
import type { Deployment } from '../../platform/deployment.ts'
import { clientById, isRedirectOf } from '../clients/clients.ts'
import type { OAuthErrorCode } from '../oauth-error.ts'

/** What a client asks of a customer, checked against the profile. */
export interface AuthorizationRequest {
  client: OAuthClient
  redirect: string
  state: string | null
  scopes: readonly Scope[]
  challenge: string
  /** Thumbprint of the key that alone may redeem the code. */
  jkt: string | null
  /** The customer is asked even if all of it was allowed before: the client wishes it, or may be another that poses as it. */
  asksAgain: boolean
}

export type Checked =
  | { is: 'fine'; request: AuthorizationRequest }
  /** Told to the client, through its redirect address. */
  | { is: 'wrong'; redirect: string; state: string | null; error: OAuthErrorCode; description: string }
  /** Told to the customer alone: there is no address that could be trusted (RFC 6749, 4.1.2.1). */
  | { is: 'unanswerable'; why: 'client' | 'redirect' }

const HASH = /^[\w-]{43}$/

/**
 * Checks an authorization request (RFC 6749, 4.1.1; RFC 7636; RFC 9449, 10).
 *
 * @param repeated names that came more than once (RFC 6749, 3.1)
 */
export function checkAuthorization(
  parameters: Partial<AuthorizationParameters>,
  deployment: Pick<Deployment, 'profile' | 'clients'>,
  repeated: readonly string[] = [],
): Checked {
  const { client_id, redirect_uri: redirect = '', state = null, scope, dpop_jkt: jkt = null, prompt = '' } = parameters
  const { response_type, code_challenge: challenge = '', code_challenge_method } = parameters
  const client = clientById(deployment, client_id)
  if (!client || repeated.includes('client_id')) return { is: 'unanswerable', why: 'client' }
  if (!isRedirectOf(client, redirect) || repeated.includes('redirect_uri')) return { is: 'unanswerable', why: 'redirect' }

  const wrong = (error: OAuthErrorCode, description: string): Checked => ({ is: 'wrong', redirect, state, error, description })
  // What is compared with what is known can be no longer than that.
  const isLong = (state ?? '').length > MAX_STATE || [scope, prompt].some((text = '') => text.length > MAX_PARAMETER)
  if (isLong) return wrong('invalid_request', `state may have ${MAX_STATE} characters, scope and prompt ${MAX_PARAMETER}`)
  if (repeated.length > 0) return wrong('invalid_request', 'a parameter is given more than once')
  if (response_type !== 'code') return wrong('unsupported_response_type', 'response_type has to be code')
  if (code_challenge_method !== 'S256' || !HASH.test(challenge)) return wrong('invalid_request', 'a code_challenge with S256 is required')
  if (jkt !== null && !HASH.test(jkt)) return wrong('invalid_request', 'dpop_jkt is no thumbprint')
  const scopes = scopesOf(scope, client)
  if (!scopes) return wrong('invalid_scope', `scope has to be of ${client.scopes.join(' ')}`)
  const asksAgain = prompt.split(' ').includes('consent') || !isAssured(client, redirect)
  return { is: 'fine', request: { client, redirect, state, scopes, challenge, jkt, asksAgain } }
}

/** Whether the address is certainly the client's: any app of a device may take a scheme or listen on a loopback address (RFC 8252, 8.6). */
const isAssured = ({ kind }: OAuthClient, redirect: string): boolean => kind === 'web' || redirect.startsWith('https:')

/** Those asked for; all of the client's where none are named. Null when one is not the client's. */
function scopesOf(asked: string | undefined, { scopes }: OAuthClient): readonly Scope[] | null {
  const names = (asked ?? '').split(' ').filter(Boolean)
  if (names.length === 0) return scopes
  const known = scopes.filter((scope) => names.includes(scope))
  return names.every((name) => known.some((scope) => scope === name)) ? known : null
}

/** Where the browser goes next: the redirect address with the answer, the client's state and our name (RFC 9207). */
export function answerTo(redirect: string, state: string | null, issuer: string, answer: Readonly<Record<string, string>>): string {
  const url = new URL(redirect)
  for (const [name, value] of Object.entries({ ...answer, ...(state === null ? {} : { state }), iss: issuer }))
    url.searchParams.set(name, value)
  return url.href
}

/** Names of what is given more than once, which no OAuth parameter may be (RFC 6749, 3.1 and 3.2). */
export const repeatedIn = (values: URLSearchParams): string[] =>
  [...new Set(values.keys())].filter((name) => values.getAll(name).length > 1)
