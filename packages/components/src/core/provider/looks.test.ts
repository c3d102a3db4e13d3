import { expect } from 'chai'
import { AUDIENCES, EVERY_WIDGET } from '../../../test/every-widget.ts'
import { everythingIn } from '../../../test/everything-in.ts'
import { settled } from '../../../test/login-stage.ts'
import { find, shadow, stage } from '../../../test/stage.ts'
import { SESSION } from '../../../test/step-samples.ts'

const VISITOR = { '/session': { session: null } }
const cardOf = (place: ParentNode, tag = 'foyer-login') => find(shadow(place, tag), '.card')

/** What is seen of a card. */
const looksOf = (card: Element) => {
  const { color, backgroundColor, borderTopColor, borderTopWidth, borderRadius, padding, maxWidth } = getComputedStyle(card)
  return { color, backgroundColor, borderTopColor, borderTopWidth, borderRadius, padding, maxWidth }
}

/** A page that sets its own list of sheets, and what puts ours back for the tests that follow. */
function undressed(): () => void {
  const before = [...document.adoptedStyleSheets]
  document.adoptedStyleSheets = []
  return () => {
    document.adoptedStyleSheets = before
  }
}

describe('the looks of widgets', () => {
  it('outlast a page that sets its adopted style sheets anew, and its own values still win', async () => {
    const place = await stage('<foyer-login></foyer-login>', VISITOR, 'en', AUDIENCES)
    const card = cardOf(place)
    const before = looksOf(card)
    const dress = undressed()
    try {
      expect(looksOf(card)).to.deep.equal(before)
      expect(before.borderTopWidth).to.equal('1px')
      place.style.setProperty('--foyer-radius-card', '3px')
      expect(looksOf(card).borderRadius).to.equal('3px')
    } finally {
      dress()
    }
  })

  it('of a form outside the shadow root come back, too', async () => {
    const place = await stage('<foyer-login light></foyer-login>', VISITOR, 'en', AUDIENCES)
    await settled()
    const card = find(place, '.card')
    const before = looksOf(card)
    expect(before.maxWidth).to.equal('440px')
    const dress = undressed()
    try {
      await settled()
      expect(looksOf(card)).to.deep.equal(before)
    } finally {
      dress()
    }
  })

  it('follow the theme of a provider, also when it changes', async () => {
    const place = await stage('<foyer-login></foyer-login>', VISITOR, 'en', AUDIENCES)
    const provider = find(place, 'foyer-provider')
    const scheme = () => getComputedStyle(cardOf(place)).colorScheme
    for (const [theme, expected] of [
      ['dark', 'dark'],
      ['auto', 'light dark'],
      ['light', 'light'],
    ] as const) {
      provider.setAttribute('theme', theme)
      await settled()
      expect(scheme()).to.equal(expected)
    }
    find(place, 'foyer-login').lang = 'en-GB'
    await settled()
    expect(scheme()).to.equal('light')
    provider.removeAttribute('theme')
    await settled()
    expect(scheme()).to.equal('normal')
  })
})

describe('a page that takes up its own markup', () => {
  for (const [tag, { routes }] of Object.entries(EVERY_WIDGET))
    it(`finds ${tag} and a provider as they were written`, async () => {
      const html = `<${tag} class="theirs"><p slot="signed-in">Theirs</p></${tag}>`
      const place = await stage(html, routes, 'en', AUDIENCES)
      const provider = find(place, 'foyer-provider')
      provider.setAttribute('theme', 'dark')
      const written = place.innerHTML
      expect(provider.innerHTML).to.equal(html)
      await settled()
      expect(place.innerHTML).to.equal(written)
    })

  it('finds a form that stands outside the shadow root as it was written until the page is loaded', async () => {
    Object.defineProperty(document, 'readyState', { value: 'interactive', configurable: true })
    const html = '<foyer-login light="" class="theirs"><p slot="signed-in">Theirs</p></foyer-login>'
    const place = await stage(html, VISITOR, 'en', AUDIENCES)
    await settled()
    expect(find(place, 'foyer-provider').innerHTML).to.equal(html)
    Reflect.deleteProperty(document, 'readyState')
    dispatchEvent(new Event('load'))
    await new Promise((done) => requestIdleCallback(done))
    await settled()
    expect(find<HTMLInputElement>(place, 'foyer-login form input').name).to.equal('email')
    expect(find(place, 'foyer-login').className).to.equal('theirs')
  })

  it('keeps from visitors what such a form has for those who are signed in', async () => {
    const html = '<foyer-login light><p slot="signed-in" style="display: block">Theirs</p></foyer-login>'
    const place = await stage(html, VISITOR, 'en', AUDIENCES)
    await settled()
    expect(find(place, 'p[slot]').checkVisibility()).to.equal(false)
    const signedIn = await stage(html, { '/session': { session: SESSION } }, 'en', AUDIENCES)
    await settled()
    expect(everythingIn(find(signedIn, 'foyer-login'))).to.contain('Claire')
    expect(find(signedIn, 'p[slot]').checkVisibility()).to.equal(true)
  })
})
