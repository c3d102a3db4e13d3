import { expect } from 'chai'
import { keptThings, type StandIn, standIn } from '../../test/utility-stand-in.ts'
import { depart } from './depart.ts'
import type { Departure, Outcome } from './landing.ts'
import { forget, keep } from './store.ts'

const here = location.href
const realOpen = window.open
const realClose = window.close
let closes = 0
let utility: StandIn
let visits = 0

beforeEach(() => {
  utility = standIn()
  closes = 0
  window.close = () => void closes++
})
afterEach(async () => {
  utility.leave()
  window.open = realOpen
  window.close = realClose
  window.name = ''
  history.replaceState(null, '', here)
  for (const key of (await keptThings()).keys()) await forget(key)
})

/** A window that the press opens, and where it is led. */
function openedWindow(): { closed: boolean; location: { href: string }; close(): void } {
  const popup = { closed: false, location: { href: '' }, close: () => {} }
  window.open = () => popup as unknown as Window
  return popup
}

/** The request with which the customer leaves. */
async function leave(): Promise<URLSearchParams> {
  const popup = openedWindow()
  await depart(utility.base, 'water', 'en', true)
  const address = new URL(popup.location.href)
  expect(address.origin + address.pathname).to.equal(`${new URL(utility.base).origin}/authorize`)
  return address.searchParams
}

/** The page as it is opened at the address that the answer leads to. */
async function comeBack(answer: Record<string, string>): Promise<Outcome | undefined> {
  history.replaceState(null, '', `?${new URLSearchParams({ kept: 'yes', ...answer })}`)
  // Evaluated anew, as on a page that is opened.
  const page: typeof import('./landing.ts') = await import(`${new URL('./landing.ts', import.meta.url).pathname}?${++visits}`)
  return page.landed
}

const issuer = () => new URL(utility.base).origin

describe('the way back', () => {
  it('redeems the answer once, with the verifier and the key, and takes it out of the address', async () => {
    const request = await leave()
    const told = new Promise<Outcome>((done) => {
      const channel = new BroadcastChannel('foyer-water-outcome')
      channel.onmessage = ({ data }) => {
        channel.close()
        done(data)
      }
    })
    const state = request.get('state') ?? ''
    expect(await comeBack({ code: 'c', state, iss: issuer() })).to.equal('connected')
    expect(location.search).to.equal('?kept=yes')
    expect(await told).to.equal('connected')
    expect(closes).to.equal(1)
    const [form] = utility.forms
    expect(form?.get('redirect_uri')).to.equal(request.get('redirect_uri'))
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form?.get('code_verifier') ?? ''))
    const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, '')
    expect(challenge).to.equal(request.get('code_challenge'))
    expect(await comeBack({ code: 'c', state, iss: issuer() })).to.equal(undefined)
    expect(utility.forms).to.have.length(1)
  })

  it('leads a page that went itself back to its route, whatever a router wrote meanwhile, and closes nothing', async () => {
    const state = (await leave()).get('state') ?? ''
    const kept = (await keptThings()).get(`departure ${state}`) as Departure
    await keep(`departure ${state}`, { ...kept, isPopup: false, hash: '#/contracts/7' })
    const landing = comeBack({ code: 'c', state, iss: issuer() })
    location.hash = '#/'
    const heard = new Promise((done) => addEventListener('hashchange', ({ newURL }) => newURL.endsWith('#/contracts/7') && done(newURL)))
    expect(await landing).to.equal('connected')
    expect(new URL(String(await heard)).search).to.equal('?kept=yes')
    expect([location.search, location.hash, closes]).to.deep.equal(['?kept=yes', '#/contracts/7', 0])
  })

  it('takes no answer of another server, nor one that nobody asked for', async () => {
    const state = (await leave()).get('state') ?? ''
    expect(await comeBack({ code: 'c', state, iss: 'https://area.elsewhere.example' })).to.equal(undefined)
    expect(await comeBack({ code: 'c', state })).to.equal(undefined)
    expect(await comeBack({ code: 'c', state: 'forged', iss: issuer() })).to.equal(undefined)
    expect(utility.forms).to.deep.equal([])
    expect((await keptThings()).has(utility.base)).to.equal(false)
  })

  it('tells a refusal from a failure', async () => {
    const refused = (await leave()).get('state') ?? ''
    expect(await comeBack({ error: 'access_denied', state: refused, iss: issuer() })).to.equal('refused')
    const failed = (await leave()).get('state') ?? ''
    expect(await comeBack({ error: 'server_error', state: failed, iss: issuer() })).to.equal('failed')
    const spent = (await leave()).get('state') ?? ''
    utility.answers['POST /token'] = () => Response.json({ error: 'invalid_grant' }, { status: 400 })
    expect(await comeBack({ code: 'c', state: spent, iss: issuer() })).to.equal('failed')
  })

  it('leads a frame whose storage is its own, which hears the answer from the window it opened', async () => {
    const state = (await leave()).get('state') ?? ''
    const answer = `?${new URLSearchParams({ code: 'c', state, iss: issuer() })}`
    const connected = new Promise<Outcome>((done) => {
      const channel = new BroadcastChannel('foyer-water-outcome')
      channel.onmessage = ({ data }) => {
        channel.close()
        done(data)
      }
    })
    window.dispatchEvent(new MessageEvent('message', { origin: 'https://elsewhere.example', data: { 'foyer-answered': answer } }))
    await new Promise((done) => setTimeout(done))
    expect(utility.forms).to.deep.equal([])
    window.dispatchEvent(new MessageEvent('message', { origin: location.origin, data: { 'foyer-answered': answer } }))
    expect(await connected).to.equal('connected')
  })

  it('forgets departures that nobody comes back from', async () => {
    const state = (await leave()).get('state') ?? ''
    const key = `departure ${state}`
    const kept = (await keptThings()).get(key) as Departure
    await keep('departure old', { ...kept, at: Date.now() - 25 * 60 * 60_000 })
    await comeBack({})
    // The next write waits for the one that forgets.
    await keep('after', true)
    const keys = [...(await keptThings()).keys()]
    expect(keys).to.include(key)
    expect(keys).not.to.include('departure old')
  })
})
