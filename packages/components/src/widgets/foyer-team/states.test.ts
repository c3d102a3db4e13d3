import { expect } from 'chai'
import { find, frame, type Routes, requests, shadow, stage, text } from '../../../test/stage.ts'
import { administrator, bakery, claire, contracts, home, household, team } from '../../../test/team-samples.ts'

const company = (more: Routes = {}): Routes => ({
  '/session': { session: administrator() },
  '/contracts': { items: contracts },
  '/team': team(),
  ...more,
})
const visitor: Routes = { '/session': { session: null } }
const open = async (routes: Routes, html = '<foyer-team></foyer-team>') => shadow(await stage(html, routes), 'foyer-team')
const message = (root: ParentNode) => text(root.querySelector('[part=message]'))

describe('instead of people', () => {
  it('nobody else yet: whom to invite', async () => {
    const root = await open(company({ '/team': team({ members: [claire], invitations: [] }) }))
    expect(text(find(root, '.alone'))).to.equal('You are the only person with access. Invite the colleagues who need it.')
  })

  it('not loaded: whose fault it is, a way on, and the title has the focus after trying again', async () => {
    let tries = 0
    const root = await open(company({ '/team': () => (tries++ ? team() : 500) }))
    expect(message(root)).to.contain('The list did not load The fault is on our side')
    expect(find<HTMLAnchorElement>(root, '[part=message] a').href).to.equal('https://www.utility.example/contact')
    find(root, '[part=message] button').click()
    await frame()
    expect(root.querySelectorAll('li.row')).to.have.length(8)
    expect(root.activeElement?.id).to.equal('title')
  })

  it('offline: says so at once, also when nobody knows who is signed in, and loads by itself afterwards', async () => {
    for (const path of ['/session', '/team']) {
      let isThere = false
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isThere })
      const answer = company()[path] as object
      const root = await open(company({ [path]: () => (isThere ? answer : 0) }))
      expect(message(root), path).to.contain('You are offline')
      isThere = true
      dispatchEvent(new Event('online'))
      await frame()
      expect(root.querySelectorAll('li.row'), path).to.have.length(8)
      Reflect.deleteProperty(navigator, 'onLine')
    }
  })

  it('a visitor: a link to log in, that a page can take over; nothing is asked for', async () => {
    const root = await open(visitor, '<foyer-team login-url="/login"></foyer-team>')
    const link = find<HTMLAnchorElement>(root, '[part=message] a')
    expect(message(root)).to.contain('Log in to see it.')
    expect(link.pathname).to.equal('/login')
    let isHeard = false
    root.host.addEventListener('foyer-sign-in', (event) => {
      isHeard = true
      event.preventDefault()
    })
    link.click()
    expect(isHeard).to.equal(true)
    expect(requests).to.deep.equal(['GET /session'])
  })

  it('a session that ended: nothing of it stays on the page', async () => {
    const root = await open(company({ 'PATCH /team/members/hugo': 401 }))
    find(root, '#b-hugo').click()
    await frame()
    find(root, '[value=viewer]').click()
    find(root, 'form .btn').click()
    await frame()
    expect(message(root)).to.contain('You were signed out After 30 minutes')
    expect(text(root)).not.to.contain('Hugo Lambert')
  })

  for (const [role, words] of [
    ['billing', 'Your role at Boulangerie du Rocher Bleu SARL: Billing.'],
    ['viewer', 'Your role at Boulangerie du Rocher Bleu SARL: Viewer.'],
  ] as const)
    it(`${role}: whom to ask, and nothing is asked for`, async () => {
      const root = await open(company({ '/session': { session: administrator([{ ...bakery, role }]) } }))
      expect(message(root)).to.contain(`Ask your administrator ${words}`)
      expect(requests).to.deep.equal(['GET /session'])
    })

  it('a member of a household: whom to ask', async () => {
    const root = await open(company({ '/session': { session: administrator([{ ...home, role: 'member' }]) } }))
    expect(message(root)).to.contain('Ask the holder')
  })

  it('no contract at all: what comes first', async () => {
    const root = await open(company({ '/session': { session: administrator([]) } }))
    expect(message(root)).to.contain('No contract linked')
  })

  it('an administrator no more, since the session was read: whom to ask', async () => {
    let reads = 0
    const root = await open(
      company({
        '/session': () => ({ session: administrator([{ ...bakery, role: reads++ ? 'viewer' : 'admin' }]) }),
        '/team': 404,
      }),
    )
    await frame()
    expect(message(root)).to.contain('Ask your administrator')
    expect(reads).to.equal(2)
  })

  it('a team that is not there for its administrator did not load: nobody asks for ever', async () => {
    const root = await open(company({ '/team': 404 }))
    await frame()
    expect(message(root)).to.contain('The list did not load')
    expect(requests.filter((request) => request.startsWith('GET /team')).length).to.equal(2)
  })
})

describe('whose people they are', () => {
  it('follows who signs in in another tab, and forgets who signed out', async () => {
    let who: object | null = administrator([home])
    const place = await stage('<foyer-team></foyer-team>', company({ '/session': () => ({ session: who }), '/household': household() }))
    const root = shadow(place, 'foyer-team')
    const otherTab = new BroadcastChannel(`foyer-${place.querySelector('foyer-provider')?.getAttribute('utility')}`)
    const tell = async () => {
      otherTab.postMessage(0)
      await new Promise((done) => setTimeout(done, 60))
      await frame()
    }
    expect(text(root)).to.contain('Paolo Martin')
    who = { ...administrator(), account: { ...administrator().account, id: 'other' } }
    await tell()
    expect(text(root)).to.contain('Hugo Lambert')
    expect(text(root)).not.to.contain('Paolo Martin')
    who = null
    await tell()
    expect(text(root)).not.to.contain('Hugo Lambert')
    expect(message(root)).to.contain('Log in to see it.')
    otherTab.close()
  })
})
