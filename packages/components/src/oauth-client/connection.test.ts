import { expect } from 'chai'
import { hostilePage } from '../../test/hostile.ts'
import { keptThings, type StandIn, standIn } from '../../test/utility-stand-in.ts'
import { Connection, type Grant } from './connection.ts'
import { newKeys } from './proof.ts'
import { forget, keep } from './store.ts'

let utility: StandIn
beforeEach(() => {
  utility = standIn()
})
afterEach(async () => {
  utility.leave()
  await forget(utility.base)
})

async function connected(more: Partial<Grant> = {}): Promise<Connection> {
  const grant: Grant = {
    keys: await newKeys(),
    client: 'domus',
    access: 'access-0',
    refresh: 'refresh-0',
    scope: 'session invoices:read',
    expiresAt: Date.now() + 300_000,
    ...more,
  }
  await keep(utility.base, grant)
  return new Connection(utility.base)
}

const isGrant = (kept: unknown): kept is Grant => typeof kept === 'object' && kept !== null && 'keys' in kept

/** Another document of this origin, with code and storage as another tab has them. */
async function anotherTab(): Promise<{ connection: { request(path: string): Promise<Response> }; close(): void }> {
  const frame = document.createElement('iframe')
  frame.srcdoc = '<script>globalThis.take = (path) => import(path)</script>'
  const loaded = new Promise((done) => frame.addEventListener('load', done))
  document.body.append(frame)
  await loaded
  const tab = frame.contentWindow as (Window & { take(path: string): Promise<{ Connection: typeof Connection }> }) | null
  if (!tab) throw new Error('no window')
  utility.serve(tab)
  const { Connection: Its } = await tab.take(new URL('./connection.ts', import.meta.url).pathname)
  return { connection: new Its(utility.base), close: () => frame.remove() }
}

describe('a connection', () => {
  it('proves a key that nothing can read out, and keeps nothing elsewhere', async () => {
    const connection = await connected()
    expect((await connection.request('/session')).status).to.equal(200)
    const kept = (await keptThings()).get(utility.base)
    if (!isGrant(kept)) throw new Error('nothing is kept')
    expect(kept.keys.privateKey.extractable).to.equal(false)
    const readOut = await crypto.subtle.exportKey('jwk', kept.keys.privateKey).then(
      () => 'it was read out',
      ({ name }: Error) => name,
    )
    expect(readOut).to.equal('InvalidAccessError')
    const [proof] = utility.proofs
    expect(proof?.header).to.include({ typ: 'dpop+jwt', alg: 'ES256' })
    expect(proof?.header['jwk']).to.have.all.keys('kty', 'crv', 'x', 'y')
    expect(proof?.claims).to.include({ htm: 'GET', htu: `${utility.base}/session`, nonce: 'nonce' })
    expect(localStorage.length + sessionStorage.length).to.equal(0)
    expect(document.cookie).to.equal('')
  })

  it('is refreshed once for all that ask and every tab', async () => {
    const connection = await connected({ expiresAt: 0 })
    const tab = await anotherTab()
    const answers = await Promise.all([
      connection.request('/session'),
      new Connection(utility.base).request('/session'),
      tab.connection.request('/session'),
      tab.connection.request('/session'),
    ])
    tab.close()
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200])
    expect(utility.asked.filter((each) => each === 'POST /token refresh_token')).to.have.length(1)
    expect(utility.forms.map((form) => form.get('refresh_token'))).to.deep.equal(['refresh-0'])
  })

  it('is over when its refresh token is, and stays when nobody answered', async () => {
    const connection = await connected({ expiresAt: 0 })
    utility.answers['POST /token'] = () => new Response(null, { status: 503 })
    const lost = await connection.request('/session').catch((error: Error) => error.name)
    expect(lost).to.equal('TypeError')
    expect((await keptThings()).has(utility.base)).to.equal(true)
    utility.answers['POST /token'] = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
    const channel = new BroadcastChannel('foyer-water')
    const heard = new Promise((done) => channel.addEventListener('message', done, { once: true }))
    expect(await (await connection.request('/session')).json()).to.deep.equal({ session: null })
    await heard
    channel.close()
    expect((await connection.request('/invoices')).status).to.equal(401)
    expect((await keptThings()).has(utility.base)).to.equal(false)
  })

  it('takes a lost key for signed out', async () => {
    const connection = await connected()
    await keep(utility.base, {
      access: 'access-0',
      refresh: 'refresh-0',
      scope: 'session',
      client: 'domus',
      expiresAt: Date.now() + 300_000,
    })
    expect(await (await connection.request('/session')).json()).to.deep.equal({ session: null })
    expect((await connection.request('/invoices')).status).to.equal(401)
    expect(utility.asked).to.deep.equal([])
  })

  it('asks for nothing that was not allowed', async () => {
    const connection = await connected()
    for (const path of ['/contracts', '/team', '/factors']) {
      const answer = await connection.request(path)
      expect([answer.status, await answer.json()]).to.deep.equal([403, { code: 'scope-missing' }])
    }
    expect(utility.asked).to.deep.equal([])
  })

  it('is over here at once and told to the utility, unless it cannot be told', async () => {
    const connection = await connected()
    utility.answers['POST /revoke'] = () => new Response(null, { status: 503 })
    expect((await connection.request('/session', { method: 'DELETE' })).status).to.equal(503)
    expect((await keptThings()).has(utility.base)).to.equal(true)
    delete utility.answers['POST /revoke']
    await connection.request('/session', { method: 'DELETE' })
    expect((await keptThings()).has(utility.base)).to.equal(false)
    expect(utility.proofs.at(-1)?.claims).to.include({ htm: 'POST', htu: `${new URL(utility.base).origin}/revoke`, nonce: 'nonce' })
  })

  it('works on a page whose built-ins were patched', async () => {
    const restore = hostilePage()
    try {
      const connection = await connected({ expiresAt: 0 })
      expect((await connection.request('/session')).status).to.equal(200)
      expect(utility.forms[0]?.get('inherited')).to.equal(null)
    } finally {
      restore()
    }
  })
})
