import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { session } from '../../../test/invoice-samples.ts'
import { find, frame, later, type Routes, requests, shadow, stage, text, watchShifts } from '../../../test/stage.ts'

const TAG = '<foyer-account area-url="/invoices"></foyer-account>'
const signedIn: Routes = { '/session': { session: session() }, 'DELETE /session': {} }
const visitor: Routes = { '/session': { session: null } }

const open = async (routes: Routes, html = TAG) => shadow(await stage(html, routes), 'foyer-account')
const face = (root: ParentNode) => find(root, '.face')
const menu = (root: ParentNode) => root.querySelector<HTMLElement>('[part=menu]')
const isOpen = (root: ParentNode) => menu(root) !== null
const items = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.item')]
const press = async (key: string) => {
  await sendKeys({ press: key })
  await frame()
}

after(() => setViewport({ width: 800, height: 600 }))

describe('foyer-account', () => {
  it('is a link to log in for a visitor, that a page can take over', async () => {
    expect((await open(visitor)).querySelector('a')?.href).to.equal(`${location.origin}/`)
    const root = await open(visitor, '<foyer-account login-url="/login"></foyer-account>')
    expect(text(face(root))).to.equal('Log in')
    expect(root.querySelector('a')?.pathname).to.equal('/login')
    let heard = 0
    document.addEventListener(
      'foyer-sign-in',
      (event) => {
        heard++
        event.preventDefault()
      },
      { once: true },
    )
    face(root).click()
    expect(heard).to.equal(1)
  })

  it('says who is signed in, by initials and name', async () => {
    const root = await open(signedIn)
    expect(text(find(root, '[part=initials]'))).to.equal('CM')
    expect(text(face(root))).to.equal('CMMy account, Claire Martin')
    expect(face(root).getAttribute('aria-expanded')).to.equal('false')
    expect(isOpen(root)).to.equal(false)
  })

  it('takes the e-mail address where there is no name', async () => {
    const nameless = { ...session(), account: { ...session().account, firstName: '', lastName: '' } }
    const root = await open({ '/session': { session: nameless } })
    expect(text(face(root))).to.equal('CMy account, claire.martin@example.mc')
  })

  it('opens a menu with name, address, invoices and the way out', async () => {
    const root = await open(signedIn)
    face(root).click()
    await frame()
    expect(text(find(root, '.who'))).to.equal('Claire Martinclaire.martin@example.mc')
    expect(items(root).map(text)).to.deep.equal(['My invoices', 'Sign out', 'Sign out everywhere'])
    expect(items(root)[0]?.getAttribute('href')).to.equal('/invoices')
    face(root).click()
    await frame()
    expect(isOpen(root)).to.equal(false)
  })

  it('has the address lead to where it can be changed, if there is such a page', async () => {
    const root = await open(signedIn, '<foyer-account security-url="/security"></foyer-account>')
    face(root).click()
    await frame()
    expect(text(find(root, '.who a'))).to.equal('claire.martin@example.mc')
    expect(find<HTMLAnchorElement>(root, '.who a').pathname).to.equal('/security')
  })

  it('is worked by keyboard: arrows open and walk, Escape closes and gives the focus back', async () => {
    const root = await open(signedIn)
    face(root).focus()
    await press('ArrowDown')
    expect(root.activeElement === items(root)[0]).to.equal(true)
    await press('ArrowDown')
    expect(root.activeElement === items(root)[1]).to.equal(true)
    await press('ArrowDown')
    await press('ArrowDown')
    expect(root.activeElement === items(root)[0]).to.equal(true)
    await press('Escape')
    expect(isOpen(root)).to.equal(false)
    expect(root.activeElement === face(root)).to.equal(true)
    await press('ArrowUp')
    expect(root.activeElement === items(root)[2]).to.equal(true)
    await press('Escape')
    await press('Enter')
    await press('Tab')
    expect(root.activeElement === items(root)[0]).to.equal(true)
  })

  it('closes its menu when the focus or a press goes elsewhere', async () => {
    const place = await stage(`${TAG}<p style="height:400px"></p><button>Elsewhere</button>`, signedIn)
    const root = shadow(place, 'foyer-account')
    face(root).click()
    await frame()
    find(place, 'button').focus()
    await frame()
    expect(isOpen(root)).to.equal(false)
    face(root).click()
    await frame()
    await sendMouse({ type: 'click', position: [600, 300] })
    await frame()
    expect(isOpen(root)).to.equal(false)
  })

  it('signs out, tells the page, and keeps the focus', async () => {
    const root = await open(signedIn)
    let told = 0
    document.addEventListener('foyer-signed-out', () => told++, { once: true })
    face(root).focus()
    await press('ArrowUp')
    await press('ArrowUp')
    await press('Enter')
    expect(requests).to.include('DELETE /session')
    expect(told).to.equal(1)
    expect(text(face(root))).to.equal('Log in')
    expect(root.activeElement === face(root)).to.equal(true)
  })

  it('signs out on every device', async () => {
    const root = await open(signedIn)
    face(root).click()
    await frame()
    items(root)[2]?.click()
    await frame()
    expect(requests.filter((request) => request.startsWith('DELETE'))).to.deep.equal(['DELETE /session?everywhere=true'])
    expect(text(face(root))).to.equal('Log in')
  })

  it('stays signed in and says so when signing out fails', async () => {
    const answer = later<object>()
    const root = await open({ ...signedIn, 'DELETE /session': () => answer.promise.then(() => 500 as never) })
    face(root).click()
    await frame()
    items(root)[1]?.click()
    await frame()
    expect(text(items(root)[1] ?? null)).to.equal('Signing out…')
    answer.keep({})
    await frame()
    expect(text(root.querySelector('[role=alert]'))).to.contain('You are still signed in.')
    expect(text(face(root))).to.contain('Claire Martin')
  })

  it('follows another tab out', async () => {
    let who: object | null = session()
    const place = await stage(TAG, { '/session': () => ({ session: who }) })
    const root = shadow(place, 'foyer-account')
    let told = 0
    document.addEventListener('foyer-signed-out', () => told++, { once: true })
    who = null
    const otherTab = new BroadcastChannel(`foyer-${place.querySelector('foyer-provider')?.getAttribute('utility')}`)
    otherTab.postMessage(0)
    await new Promise((done) => setTimeout(done, 60))
    otherTab.close()
    expect(text(face(root))).to.equal('Log in')
    expect(told).to.equal(1)
  })
})

describe('the layout of foyer-account', () => {
  const HEADER = `<header style="display:flex;justify-content:space-between;align-items:center;overflow:hidden;height:60px"><b>Utility</b>${TAG}<nav>Menu</nav></header><main>Page</main>`

  for (const [name, routes] of Object.entries({ visitor, signedIn }))
    it(`moves nothing in a header: ${name}`, async () => {
      for (const width of [320, 1000]) {
        await setViewport({ width, height: 600 })
        const answer = later<void>()
        const shifts = watchShifts()
        const place = await stage(HEADER, { '/session': () => answer.promise.then(() => routes['/session'] as object) })
        const boxes = () =>
          [...place.querySelectorAll('foyer-account, nav, main')].map((element) => JSON.stringify(element.getBoundingClientRect()))
        const before = boxes()
        expect(find(place, 'foyer-account').getBoundingClientRect().height).to.equal(44)
        answer.keep()
        expect(await shifts.stop()).to.equal(0)
        expect(boxes()).to.deep.equal(before)
      }
    })

  it('shows its menu whole, inside the window, above a header that clips and a page that stacks', async () => {
    for (const [width, direction] of [
      [280, 'ltr'],
      [280, 'rtl'],
      [1000, 'ltr'],
      [1000, 'rtl'],
    ] as const) {
      await setViewport({ width, height: 600 })
      const place = await stage(
        `<div dir="${direction}">${HEADER}<div style="position:relative;z-index:2147483647;background:#fff;height:400px">Above</div></div>`,
        signedIn,
      )
      const root = shadow(place, 'foyer-account')
      face(root).click()
      await frame()
      const box = menu(root)?.getBoundingClientRect()
      if (!box) throw new Error('no menu')
      expect(box.left).to.be.at.least(0)
      expect(box.right).to.be.at.most(width)
      expect(box.width).to.be.at.least(200)
      const hit = root.elementFromPoint(box.left + box.width / 2, box.bottom - 20)
      expect(!!hit?.closest('[part=menu]')).to.equal(true)
    }
  })

  it('is a picture of 44 where there is little room', async () => {
    for (const routes of [visitor, signedIn]) {
      const root = await open(routes, `<div style="width:60px">${TAG}</div>`)
      const { width, height } = face(root).getBoundingClientRect()
      expect([width, height]).to.deep.equal([44, 44])
      expect(find(root, '.name').getBoundingClientRect().width).to.be.at.most(1)
    }
  })

  it('shortens a long name', async () => {
    const long = {
      ...session(),
      account: { ...session().account, firstName: 'Marie-Bénédicte Alexandrine', lastName: 'de Saint-Exupéry-Montmorency' },
    }
    const root = await open({ '/session': { session: long } })
    expect(face(root).getBoundingClientRect().width).to.be.at.most(200)
    expect(face(root).getBoundingClientRect().height).to.equal(44)
  })

  it('is not touched by a page’s rules and patched built-ins', async () => {
    const measures = async () => {
      const root = await open(signedIn)
      face(root).click()
      await frame()
      return ['.face', '.name', '.disc', '[part=menu]', '.item', '.who'].map((selector) => {
        const { fontSize, fontStyle, letterSpacing, textTransform, lineHeight, color, display, textIndent } = getComputedStyle(
          find(root, selector),
        )
        return [
          selector,
          fontSize,
          fontStyle,
          letterSpacing,
          textTransform,
          lineHeight,
          color,
          display,
          textIndent,
          find(root, selector).offsetHeight,
        ].join(' ')
      })
    }
    document.body.style.fontFamily = 'serif'
    const calm = await measures()
    const undo = hostilePage()
    try {
      expect(await measures()).to.deep.equal(calm)
    } finally {
      undo()
      document.body.style.fontFamily = ''
    }
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no accessibility finding: ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme })
      document.documentElement.style.colorScheme = 'light dark'
      try {
        for (const routes of [visitor, signedIn, { '/session': later<object>().promise }]) {
          const place = await stage(`<header>${TAG}</header><main><h1>Page</h1></main>`, routes)
          if (routes === signedIn) face(shadow(place, 'foyer-account')).click()
          await frame()
          expect(await accessibilityFindings(place)).to.deep.equal([])
        }
      } finally {
        document.documentElement.style.colorScheme = ''
        await emulateMedia({ colorScheme: 'light' })
      }
    })
})
