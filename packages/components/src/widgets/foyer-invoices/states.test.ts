import { expect } from 'chai'
import { contracts, page, session } from '../../../test/invoice-samples.ts'
import { find, frame, later, type Routes, requests, shadow, stage, text } from '../../../test/stage.ts'
import type { FoyerInvoices } from './foyer-invoices.ts'

const signedIn = (more: Routes = {}): Routes => ({
  '/session': { session: session() },
  '/contracts': { items: contracts },
  '/invoices': page(),
  ...more,
})
const visitor: Routes = { '/session': { session: null }, '/contracts': 401, '/invoices': 401 }
const open = async (routes: Routes, html = '<foyer-invoices></foyer-invoices>') => shadow(await stage(html, routes), 'foyer-invoices')
const message = (root: ParentNode) => text(root.querySelector('[part=message]'))
const rowCount = (root: ParentNode) => root.querySelectorAll('li.row').length

describe('instead of invoices', () => {
  it('none yet: when the first one comes', async () => {
    const root = await open(
      signedIn({ '/invoices': { items: [], next: null, balance: { dueCents: 0, overdueCents: 0, nextDueOn: null } } }),
    )
    expect(message(root)).to.equal('No invoice yet Your first one arrives about two months after you move in. We will e-mail you that day.')
  })

  it('not loaded: whose fault it is, a way on, and the title has the focus after trying again', async () => {
    let tries = 0
    const root = await open(signedIn({ '/invoices': () => (tries++ ? page() : 500) }))
    expect(message(root)).to.contain('Your invoices did not load The fault is on our side')
    expect(find<HTMLAnchorElement>(root, '[part=message] a').href).to.equal('https://www.utility.example/contact')
    expect(root.querySelector('select') === null).to.equal(true)
    find(root, '[part=message] button').click()
    await frame()
    expect(rowCount(root)).to.equal(10)
    expect(root.activeElement?.id).to.equal('title')
  })

  it('offline: says so at once, and loads by itself when the connection is back', async () => {
    let isThere = false
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isThere })
    const root = await open(signedIn({ '/invoices': () => (isThere ? page() : 0) }))
    expect(message(root)).to.contain('You are offline')
    expect(root.querySelector('[role=alert]') === null).to.equal(false)
    isThere = true
    dispatchEvent(new Event('online'))
    await frame()
    expect(rowCount(root)).to.equal(10)
    Reflect.deleteProperty(navigator, 'onLine')
  })

  it('a visitor: a link to log in, that a page can take over', async () => {
    const root = await open(visitor, '<foyer-invoices login-url="/login"></foyer-invoices>')
    const link = find<HTMLAnchorElement>(root, '[part=message] a')
    expect(message(root)).to.contain('Log in to see them.')
    expect(link.pathname).to.equal('/login')
    let isHeard = false
    root.host.addEventListener('foyer-sign-in', (event) => {
      isHeard = true
      event.preventDefault()
    })
    link.click()
    expect(isHeard).to.equal(true)
    expect(find<HTMLAnchorElement>(await open(visitor), '[part=message] a').href).to.equal(`${location.origin}/`)
  })

  it('a session that ended: nothing of it stays on the page', async () => {
    const root = await open(signedIn({ '/invoices?limit=10&cursor=older': 401 }))
    find(root, 'footer button').click()
    await frame()
    expect(message(root)).to.contain('You were signed out After 30 minutes')
    expect(text(root)).not.to.contain('2026-118407')
    expect(root.querySelector('select') === null).to.equal(true)
  })
})

describe('whose invoices they are', () => {
  it('follows who signs in in another tab, and forgets who signed out', async () => {
    let who: object | null = null
    const routes: Routes = {
      '/session': () => ({ session: who }),
      '/contracts': () => (who ? { items: contracts } : 401),
      '/invoices': () => (who ? page() : 401),
    }
    const place = await stage('<foyer-invoices></foyer-invoices>', routes)
    const root = shadow(place, 'foyer-invoices')
    const otherTab = new BroadcastChannel(`foyer-${place.querySelector('foyer-provider')?.getAttribute('utility')}`)
    const tell = async () => {
      otherTab.postMessage(0)
      await new Promise((done) => setTimeout(done, 60))
      await frame()
    }
    expect(message(root)).to.contain('Log in to see them.')
    who = session()
    await tell()
    expect(rowCount(root)).to.equal(10)
    const asked = requests.length
    who = { ...session(), account: { ...session().account, id: 'account-2' } }
    await tell()
    expect(requests.slice(asked)).to.include('GET /invoices?limit=10')
    who = null
    await tell()
    expect(rowCount(root)).to.equal(0)
    expect(message(root)).to.contain('Log in to see them.')
    otherTab.close()
  })

  it('are asked for when the visitor logs in, whatever came of asking before', async () => {
    let who: object | null = null
    const slow = later<object>()
    for (const before of [500, slow.promise]) {
      who = null
      const place = await stage('<foyer-invoices></foyer-invoices>', {
        '/session': () => ({ session: who }),
        '/contracts': 500,
        '/invoices': () => (who ? page() : before),
      })
      const root = shadow(place, 'foyer-invoices')
      expect(message(root)).to.contain('Log in to see them.')
      who = session()
      await find<FoyerInvoices>(place, 'foyer-invoices').site?.client.getSession(true)
      await frame()
      expect(rowCount(root)).to.equal(10)
    }
  })
})
