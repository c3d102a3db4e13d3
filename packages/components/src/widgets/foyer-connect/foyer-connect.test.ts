import { expect } from 'chai'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { find, frame, type Routes, requests, shadow, stage, text, watchShifts } from '../../../test/stage.ts'
import { keptThings, SOMEBODY } from '../../../test/utility-stand-in.ts'
import { defineElement } from '../../core/element/define-element.ts'
import { forget } from '../../oauth-client/store.ts'
import { FoyerConnect } from './foyer-connect.ts'

defineElement('foyer-login', FoyerConnect)

const realOpen = window.open
const CLIENT = { id: 'domus', name: 'Domus', scopes: ['session', 'invoices:read'], redirects: [location.href] }
const visitor = (more: Routes = {}): Routes => ({ 'GET /session': { session: null }, 'GET /client': CLIENT, ...more })

afterEach(async () => {
  window.open = realOpen
  for (const key of (await keptThings()).keys()) await forget(key)
})

async function open(routes: Routes, html = '<foyer-login></foyer-login>'): Promise<ShadowRoot> {
  const root = shadow(await stage(html, routes), 'foyer-login')
  await settled()
  return root
}

const settled = async () => {
  await frame()
  await frame()
}

/** What is awaited happens soon, or the test is over. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 20))
}

/** A window as the browser opens one. */
function opening(): { closed: boolean; location: { href: string }; close(): void } {
  const popup = { closed: false, location: { href: '' }, close: () => {} }
  window.open = () => popup as unknown as Window
  return popup
}

describe('foyer-login on somebody else’s page', () => {
  it('says who would see what, and where one logs in', async () => {
    const root = await open(visitor())
    expect(text(find(root, 'h2'))).to.equal('See your Utility invoices here')
    expect(text(root)).to.contain('Domus never sees your password or your codes.')
    expect(root.querySelector('input')).to.equal(null)
    expect(await accessibilityFindings(root.host as HTMLElement)).to.deep.equal([])
  })

  it('speaks of more than invoices where the page may ask for more', async () => {
    const root = await open(visitor({ 'GET /client': { ...CLIENT, scopes: ['session', 'invoices:read', 'contracts:read'] } }))
    expect(text(find(root, 'h2'))).to.equal('Connect your Utility account')
  })

  it('waits while a window is open, and says when it was closed', async () => {
    const popup = opening()
    const root = await open(visitor())
    find(root, '.btn').click()
    await until(() => popup.location.href !== '')
    expect(text(find(root, '.btn'))).to.equal('Waiting for Utility…')
    expect(text(root)).to.contain('Continue in this tab instead')
    popup.closed = true
    await until(() => text(root).includes('The window was closed'))
    expect(text(find(root, '.btn'))).to.equal('Continue with Utility')
    expect(await accessibilityFindings(root.host as HTMLElement)).to.deep.equal([])
  })

  it('says what another window has heard', async () => {
    const root = await open(visitor())
    const utility = document.querySelector('foyer-provider')?.utility ?? ''
    const told = new BroadcastChannel(`foyer-${utility}-outcome`)
    told.postMessage('refused')
    await until(() => text(root).includes('You did not give access'))
    told.postMessage('failed')
    await until(() => text(root).includes('It did not connect'))
    told.close()
  })

  it('closes the window again and says so when the utility does not answer', async () => {
    const popup = opening()
    let isClosed = false
    popup.close = () => {
      isClosed = true
    }
    const codes: string[] = []
    const root = await open(visitor({ 'GET /client': 503 }))
    ;(root.host as HTMLElement).addEventListener('foyer-error', ({ detail }) => codes.push(detail.code))
    find(root, '.btn').click()
    await until(() => text(root).includes('It did not connect'))
    expect(isClosed).to.equal(true)
    expect(codes).to.deep.equal(['unavailable'])
  })

  it('offers nothing where the utility does not list the page any more', async () => {
    const root = await open(visitor({ 'GET /client': 404 }))
    expect(text(find(root, '.notice'))).to.contain('Utility does not know this page')
    expect(root.querySelector('.btn')).to.equal(null)
    expect(await accessibilityFindings(root.host as HTMLElement)).to.deep.equal([])
  })

  it('says when nobody could be asked whether the connection still is, and asks again', async () => {
    let isAway = true
    const root = await open({ 'GET /client': CLIENT, 'GET /session': () => (isAway ? 503 : { session: SOMEBODY }) })
    await until(() => text(root).includes('could not be checked'))
    isAway = false
    find(root, '.btn').click()
    await until(() => text(root).includes('Connected to Utility as Nadia Castelli'))
  })

  it('says who is connected, where it leads, and the way out; what it opens stands above', async () => {
    let isOut = false
    const root = await open(
      { 'GET /client': CLIENT, 'GET /session': { session: SOMEBODY }, 'DELETE /session': () => (isOut ? { session: null } : 503) },
      '<foyer-login success-url="/invoices"><p slot="signed-in">Invoices</p></foyer-login>',
    )
    await until(() => text(root).includes('Connected to Utility as Nadia Castelli'))
    expect(find<HTMLAnchorElement>(root, 'a').getAttribute('href')).to.equal('/invoices')
    expect(find(root, '.root').firstElementChild?.localName).to.equal('slot')
    expect(await accessibilityFindings(root.host as HTMLElement)).to.deep.equal([])
    find(root, '.link').click()
    await until(() => text(root).includes('You are still connected.'))
    isOut = true
    find(root, '.link').click()
    await until(() => text(root).includes('See your Utility invoices here'))
    expect(requests).to.include('DELETE /session')
    expect(text(root)).not.to.contain('It did not connect')
  })

  it('keeps its space until it knows who is there, on a page with rules and patches for everything', async () => {
    const restore = hostilePage()
    try {
      const place = await stage(
        '<foyer-login></foyer-login><p>below</p>',
        visitor({ 'GET /client': () => new Promise((done) => setTimeout(() => done(CLIENT), 150)) }),
      )
      await frame()
      const shifts = watchShifts()
      const root = shadow(place, 'foyer-login')
      await until(() => text(root).includes('Domus'))
      expect(await shifts.stop()).to.equal(0)
      const title = getComputedStyle(find(root, 'h2'))
      expect([title.fontSize, title.letterSpacing, title.textTransform]).to.deep.equal(['24px', 'normal', 'none'])
    } finally {
      restore()
    }
  })
})
