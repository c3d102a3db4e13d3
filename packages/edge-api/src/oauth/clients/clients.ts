import type { OAuthClient } from '@foyer/contract/profile'
import type { Deployment } from '../../platform/deployment.ts'
import { OPEN_SCOPES } from '../scopes.ts'

type Clients = Pick<Deployment, 'profile' | 'clients'>

/** The profile's, or what this deployment says instead. */
export const clientsOf = ({ profile, clients }: Clients): readonly OAuthClient[] => clients ?? profile.clients ?? []

export const idsOf = (clients: readonly OAuthClient[]): string[] => clients.map(({ id }) => id)

/** The client whose page this is. */
export const clientAt = (deployment: Clients, origin: string | null | undefined): OAuthClient | undefined =>
  origin ? clientsOf(deployment).find(({ origins }) => origins.includes(origin)) : undefined

export const clientById = (deployment: Clients, id: string | undefined): OAuthClient | undefined =>
  clientsOf(deployment).find((client) => client.id === id)

/** An app's loopback address as it is compared: without its port (RFC 8252, 7.3). */
const withoutPort = (address: string): string | null =>
  /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d{1,5})?(\/[^#]*)$/.exec(address)?.slice(1).join('') ?? null

/** Whether a redirect address is one of the client's, character by character. */
export function isRedirectOf({ redirects, kind }: OAuthClient, address: string): boolean {
  if (redirects.includes(address)) return true
  const loopback = kind === 'app' ? withoutPort(address) : null
  return loopback !== null && URL.canParse(address) && redirects.some((redirect) => withoutPort(redirect) === loopback)
}

/**
 * What is wrong with a client: null when nothing is. Plain http is for an app's loopback address, and for hosts of this machine,
 * which browsers trust as they trust https. A scope that opens nothing would have customers allow an empty promise.
 */
export function clientProblem({ id, kind, redirects, origins, scopes }: OAuthClient): string | null {
  if (scopes.length === 0) return `${id}: it has no scopes.`
  const empty = scopes.find((scope) => !OPEN_SCOPES.includes(scope))
  if (empty !== undefined) return `${id}: the scope ${empty} opens nothing here.`
  for (const redirect of redirects) {
    const url = URL.parse(redirect)
    if (!url || redirect.includes('#')) return `${id}: ${redirect} is no redirect address.`
    const isPrivateUse = /^[a-z][a-z\d+-]*\.[a-z\d.+-]+:$/.test(url.protocol)
    if (url.protocol === 'https:' || (kind === 'app' && (isPrivateUse || withoutPort(redirect) !== null)) || isOfThisMachine(url)) continue
    return `${id}: ${redirect} has to begin with https:${kind === 'app' ? ', a scheme with a dot in it, or be a loopback address' : ''}.`
  }
  const origin = origins.find((each) => URL.parse(each)?.origin !== each || !(each.startsWith('https:') || isOfThisMachine(new URL(each))))
  return origin === undefined ? null : `${id}: ${origin} is no origin of https.`
}

const isOfThisMachine = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && /(^|\.)localhost$/.test(hostname)
