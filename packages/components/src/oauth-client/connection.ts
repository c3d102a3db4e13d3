import type { ClientAnswer } from '@foyer/contract/oauth'
import { ClientError } from '../core/client/client-error.ts'
import { openChannel } from '../core/client/open-channel.ts'
import type { SessionTransport } from '../core/client/transport.ts'
import { dpopFetch, hasNonce, heed } from './dpop-fetch.ts'
import { inTurn } from './in-turn.ts'
import { landed } from './landing.ts'
import { forget, keep, recall } from './store.ts'

/** What is kept of a connection, by the API's address. */
export interface Grant {
  keys: CryptoKeyPair
  client: string
  access: string
  refresh: string
  /** By this browser's clock. */
  expiresAt: number
  scope: string
}

interface TokenAnswer {
  access_token: string
  refresh_token: string
  expires_in: number
  scope: string
}

/** An access token is changed this long before it runs out. */
const EARLY_MS = 20_000

/** Which of our paths need which scope: what was not allowed is not asked for. */
const SCOPES: Readonly<Record<string, string>> = { contracts: 'contracts:read', invoices: 'invoices:read', session: '' }

const refuse = (code: string, status: number) => Response.json({ code }, { status })
const visitor = () => Response.json({ session: null })

/** The connection of this browser with one utility: the other implementation of the client's one seam. */
export class Connection implements SessionTransport {
  readonly #base: string
  readonly #origin: string
  #client: Promise<ClientAnswer> | undefined

  /** @param base e.g. `https://area.example/v1/water` */
  constructor(base: string) {
    this.#base = base
    this.#origin = new URL(base).origin
  }

  /** Who this page is, as the utility's profile has it. */
  client(): Promise<ClientAnswer> {
    this.#client ??= this.#ask().catch((error) => {
      this.#client = undefined
      throw error
    })
    return this.#client
  }

  async #ask(): Promise<ClientAnswer> {
    const url = `${this.#base}/client`
    const answer = heed(url, await fetch(url, { credentials: 'omit', cache: 'no-store' }))
    if (!answer.ok) throw new ClientError(answer.status === 404 ? 'not-found' : 'unavailable')
    return answer.json()
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    await landed
    const [, route = ''] = path.split(/[/?]/)
    const hasLeft = route === 'session' && init.method === 'DELETE'
    const grant = await recall<Grant>(this.#base)
    // A browser may lose the keys and keep the rest.
    if (!grant?.keys?.privateKey) return route === 'session' ? visitor() : refuse('signed-out', 401)
    if (hasLeft) return this.#leave(grant)
    const scope = SCOPES[route]
    if (scope === undefined || !grant.scope.includes(scope)) return refuse('scope-missing', 403)
    return this.#send(grant, path, init)
  }

  async #send(kept: Grant, path: string, init: RequestInit, isAgain?: boolean): Promise<Response> {
    await this.#ready()
    const grant = !isAgain && kept.expiresAt - EARLY_MS > Date.now() ? kept : await this.#refresh(kept)
    if (!grant) return path === '/session' ? visitor() : refuse('signed-out', 401)
    const answer = await dpopFetch(grant.keys, this.#base + path, init, grant.access)
    // Revoked, or a clock was turned: the refresh token knows.
    return answer.status === 401 && !isAgain ? this.#send(grant, path, init, true) : answer
  }

  /** One tab asks; the others find what it was given. Undefined when the connection is over. */
  #refresh(seen: Grant): Promise<Grant | undefined> {
    return inTurn(`foyer ${this.#base}`, async () => {
      const grant = await recall<Grant>(this.#base)
      if (!grant || grant.access !== seen.access) return grant
      const answer = await this.token(grant.keys, { grant_type: 'refresh_token', refresh_token: grant.refresh, client_id: grant.client })
      if (answer.status === 400) {
        await forget(this.#base)
        // To other tabs, and to widgets of this page that another utility's script has defined.
        openChannel(`foyer-${this.#base.replace(/.*\//, '')}`)?.postMessage(0)
        return undefined
      }
      if (!answer.ok) throw new TypeError('no answer')
      return this.take(grant.keys, grant.client, await answer.json())
    })
  }

  /** A proof without the server's nonce would be sent back, and the browser would say so on the console. */
  async #ready(): Promise<void> {
    if (!hasNonce(this.#base)) await this.#ask()
  }

  /** Asks the token endpoint. */
  token(keys: CryptoKeyPair, form: Record<string, string>): Promise<Response> {
    return this.#post('/token', keys, form)
  }

  async #post(path: string, keys: CryptoKeyPair, form: Record<string, string>): Promise<Response> {
    await this.#ready()
    return dpopFetch(keys, this.#origin + path, { method: 'POST', body: new URLSearchParams(form) })
  }

  /** Keeps what the token endpoint gave. */
  async take(keys: CryptoKeyPair, client: string, answer: TokenAnswer): Promise<Grant> {
    const { access_token: access, refresh_token: refresh, expires_in, scope } = answer
    const grant: Grant = { keys, client, access, refresh, scope, expiresAt: Date.now() + expires_in * 1_000 }
    await keep(this.#base, grant)
    return grant
  }

  /** Here it is over at once; the utility is told as well. */
  async #leave({ keys, refresh, client }: Grant): Promise<Response> {
    const answer = await this.#post('/revoke', keys, { token: refresh, client_id: client })
    if (!answer.ok) return answer
    await forget(this.#base)
    return visitor()
  }
}

const connections: Record<string, Connection> = {}

export const connectionAt = (base: string): Connection => {
  connections[base] ??= new Connection(base)
  return connections[base]
}
