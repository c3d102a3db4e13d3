import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, expect, it } from 'vitest'
import { Browser, newKey } from './browser.ts'
import { nodeWorld } from './node.ts'
import { signedIn, write } from './people.ts'
import { AREA, PORTAL, SITE, someone, type World } from './world.ts'

const world = await nodeWorld()

/** More than any cache of ours keeps. */
const MADE_UP = 600
const MOST = 520

const { set } = Map.prototype
const { add } = Set.prototype

afterEach(() => {
  Map.prototype.set = set
  Set.prototype.add = add
})

/** The size of the largest map or set that was written to meanwhile. */
async function largestWritten(requests: (i: number) => Promise<unknown>): Promise<number> {
  const written: { readonly size: number }[] = []
  const seen = new WeakSet<object>()
  const note = (collection: { readonly size: number }) => {
    if (seen.has(collection)) return
    seen.add(collection)
    written.push(collection)
  }
  Map.prototype.set = function (key, value) {
    note(this)
    return set.call(this, key, value)
  }
  Set.prototype.add = function (value) {
    note(this)
    return add.call(this, value)
  }
  for (let i = 0; i < MADE_UP; i++) await requests(i)
  return Math.max(0, ...written.map(({ size }) => size))
}

const nobody = new Browser(world)
const { browser: customer } = await signedIn(world)

/** A client's request under a key that nobody has seen. */
async function proved(app: World): Promise<Response> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const proof = await new SignJWT({ htm: 'GET', htu: `${AREA}/v1/smeg/session`, jti: newKey(), ath: newKey() })
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: await exportJWK(publicKey) })
    .setIssuedAt()
    .sign(privateKey)
  return app.fetch(new Request(`${AREA}/v1/smeg/session`, { headers: { Origin: PORTAL, Authorization: `DPoP ${newKey()}`, DPoP: proof } }))
}

const KINDS: Record<string, (i: number) => Promise<unknown>> = {
  'ids of keys in offers of factors': (i) =>
    write(customer, 'POST', '/factors', { offer: `made-up-${i}.AAAA.AAAA`, name: 'Clé', code: '123456' }),
  'keys of proofs': () => proved(world),
  'clients, redirects and codes': (i) =>
    world.fetch(
      new Request(`${AREA}/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          client_id: `client-${i}`,
          grant_type: 'authorization_code',
          code: newKey(),
          redirect_uri: `https://${i}.test/`,
        }),
      }),
    ),
  'hosts, utilities, languages and paths': async (i) => {
    await world.fetch(new Request(`http://area-${i}.test/v1/smeg/profile`))
    await world.fetch(new Request(`${AREA}/v1/utility-${i}/profile?lang=l${i}`))
    await world.fetch(new Request(`${AREA}/v1/smeg/profile?lang=l${i}`, { headers: { Origin: SITE, 'Accept-Language': `l${i}` } }))
    await world.fetch(new Request(`${AREA}/path-${i}?x=${i}`))
  },
  'addresses, agents and journeys': async (i) => {
    const visitor = new Browser(world, { address: `10.0.${i >> 8}.${i & 255}` })
    await visitor.send('POST', '/journeys', {
      key: newKey(),
      kind: 'enter',
      audience: 'individual',
      locale: 'fr',
      client: 99,
      input: { email: someone() },
    })
    await nobody.send('GET', `/journeys/${newKey()}`, undefined, { 'User-Agent': `agent-${i}`, Cookie: `cookie-${i}=${i}` })
  },
  'pages of lists': async (i) => {
    await customer.send('GET', `/invoices?limit=${(i % 50) + 1}&cursor=${newKey()}&customer=${i}&contract=${i}`)
    await customer.send('DELETE', `/sessions/${newKey()}`, undefined, { 'Idempotency-Key': newKey() })
  },
}

it.each(Object.keys(KINDS))(
  'keeps no memory of made-up %s without a bound',
  async (kind) => {
    expect(await largestWritten((i) => KINDS[kind]?.(i) ?? Promise.reject(new Error('No such kind.')))).toBeLessThanOrEqual(MOST)
  },
  60_000,
)
