import type { AuthorizationDecision } from '@foyer/contract/oauth'
import type { ChosenContracts } from '@foyer/contract/schemas/oauth'
import * as oauth from 'oauth4webapi'
import { Browser } from './browser.ts'
import type { Person } from './people.ts'
import { AREA, PORTAL, type World } from './world.ts'

type Fetch = (url: string, options: object) => Promise<Response>

const INSECURE = { [oauth.allowInsecureRequests]: true } as const

/** What a customer's browser sends when somebody decides on the first-party page. */
export async function decide(
  world: World,
  person: Person,
  request: Readonly<Record<string, string>>,
  more: object = { decision: 'allow' },
  origin = AREA,
): Promise<{ status: number; body: AuthorizationDecision & { code?: string } }> {
  const browser = new Browser(world, { origin })
  for (const [name, value] of person.browser.cookies) browser.cookies.set(name, value)
  const response = await browser.send('POST', '/authorization', { request, ...more })
  return { status: response.status, body: await response.json() }
}

export const codeOf = ({ redirect }: AuthorizationDecision): string => new URL(redirect).searchParams.get('code') ?? ''

/** A client that nobody here wrote: `oauth4webapi`, as its documentation shows it. */
export class ForeignClient {
  readonly client: oauth.Client
  readonly keys: CryptoKeyPair
  readonly as: oauth.AuthorizationServer
  readonly #world: World
  readonly #dpop: oauth.DPoPHandle
  readonly #options: { [oauth.customFetch]: Fetch; [oauth.allowInsecureRequests]: true }
  tokens: oauth.TokenEndpointResponse | undefined

  private constructor(world: World, client: oauth.Client, keys: CryptoKeyPair, as: oauth.AuthorizationServer) {
    this.#world = world
    this.client = client
    this.keys = keys
    this.as = as
    this.#dpop = oauth.DPoP(client, keys)
    this.#options = { ...INSECURE, [oauth.customFetch]: fetchOf(world) }
  }

  static async create(world: World, { id = 'portal', clockOffsetMs = 0 } = {}): Promise<ForeignClient> {
    const issuer = new URL(AREA)
    const options = { ...INSECURE, [oauth.customFetch]: fetchOf(world), algorithm: 'oauth2' as const }
    const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options))
    const client = { client_id: id, [oauth.clockSkew]: Math.floor(clockOffsetMs / 1_000) }
    return new ForeignClient(world, client, await oauth.generateKeyPair('ES256'), as)
  }

  /** From the button to the tokens, which are kept. */
  async connect(person: Person, contracts: ChosenContracts, { scope = 'invoices:read', redirect = `${PORTAL}/energy` } = {}) {
    const verifier = oauth.generateRandomCodeVerifier()
    const state = oauth.generateRandomState()
    const request = {
      response_type: 'code',
      client_id: this.client.client_id,
      redirect_uri: redirect,
      scope,
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      dpop_jkt: await this.#dpop.calculateThumbprint(),
    }
    const { status, body } = await decide(this.#world, person, request, { decision: 'allow', contracts })
    if (status !== 200) throw new Error(`${status} ${body.code}`)
    const parameters = oauth.validateAuthResponse(this.as, this.client, new URL(body.redirect), state)
    this.tokens = await this.#again(async () =>
      oauth.processAuthorizationCodeResponse(
        this.as,
        this.client,
        await oauth.authorizationCodeGrantRequest(this.as, this.client, oauth.None(), parameters, redirect, verifier, this.#with()),
      ),
    )
    return { code: codeOf(body), verifier, redirect, tokens: this.tokens }
  }

  get(path: string): Promise<Response> {
    const { access_token: token = '' } = this.tokens ?? {}
    return this.#again(() =>
      oauth.protectedResourceRequest(token, 'GET', new URL(`${AREA}/v1/smeg${path}`), new Headers(), null, this.#with()),
    )
  }

  async refresh(): Promise<oauth.TokenEndpointResponse> {
    const { refresh_token: token = '' } = this.tokens ?? {}
    this.tokens = await this.#again(async () =>
      oauth.processRefreshTokenResponse(
        this.as,
        this.client,
        await oauth.refreshTokenGrantRequest(this.as, this.client, oauth.None(), token, this.#with()),
      ),
    )
    return this.tokens
  }

  async revoke(): Promise<void> {
    const { refresh_token: token = '' } = this.tokens ?? {}
    await oauth.processRevocationResponse(await oauth.revocationRequest(this.as, this.client, oauth.None(), token, this.#options))
  }

  #with() {
    return { ...this.#options, DPoP: this.#dpop }
  }

  async #again<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
    try {
      return await attempt()
    } catch (error) {
      if (!oauth.isDPoPNonceError(error)) throw error
      return attempt()
    }
  }
}

const fetchOf =
  (world: World): Fetch =>
  (url, options) =>
    world.fetch(new Request(url, options))
