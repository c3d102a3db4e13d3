import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { AUDIENCES, EVERY_WIDGET } from '../../../test/every-widget.ts'
import { settled } from '../../../test/login-stage.ts'
import { find, type Routes, stage } from '../../../test/stage.ts'
import { define as defineOtp } from '../../widgets/foyer-otp/define.ts'

defineOtp()

const WIDGETS: Readonly<Record<string, Routes>> = {
  ...Object.fromEntries(Object.entries(EVERY_WIDGET).map(([tag, { routes }]) => [tag, routes])),
  'foyer-otp': {},
}

/** The least that can be worked with. */
const leastOf = (tag: string) => (tag === 'foyer-account' ? 44 : tag === 'foyer-otp' ? 100 : 250)

async function placed(tag: string, around: (inside: string) => string, css = ''): Promise<HTMLElement> {
  const html = around(`<${tag} id="the" class="the-class"></${tag}>`)
  const place = await stage(`<style>${css}</style>${html}`, WIDGETS[tag] ?? {}, 'en', AUDIENCES)
  await settled()
  return find(place, tag)
}

/** What a customer sees of it. */
const drawn = (element: HTMLElement): DOMRect => {
  const part = element.shadowRoot?.querySelector('.card, input')
  if (!part) throw new Error(`<${element.localName}> is blank`)
  return part.getBoundingClientRect()
}

const inBlock = (inside: string) => `<section style="display: block; width: 400px; float: none">${inside}</section>`

/** Parents that are as wide as what they hold. */
const PARENTS: Readonly<Record<string, (inside: string) => string>> = {
  'a dialog': (inside) => `<dialog>${inside}</dialog>`,
  'a popover': (inside) => `<div popover="manual">${inside}</div>`,
  'a float': (inside) => `<div style="float: left">${inside}</div>`,
  'a float in a narrow column': (inside) => `<div style="width: 270px"><div style="float: left">${inside}</div></div>`,
  'an inline block': (inside) => `<div style="display: inline-block">${inside}</div>`,
  'a table cell': (inside) => `<table><tr><td>${inside}</td></tr></table>`,
  'a box that fits its content': (inside) => `<div style="width: fit-content">${inside}</div>`,
  'an item of a row': (inside) => `<div style="display: flex"><div>${inside}</div></div>`,
  'an item itself': (inside) => `<div style="display: inline-flex">${inside}</div>`,
  'an item of a column that centres': (inside) =>
    `<div style="display: flex; flex-direction: column; align-items: center"><div>${inside}</div></div>`,
  'a grid that centres': (inside) => `<div style="display: grid; place-items: center"><div>${inside}</div></div>`,
  'something placed': (inside) => `<div style="position: absolute; left: 0">${inside}</div>`,
  'a fieldset in a float': (inside) => `<form style="float: left"><fieldset>${inside}</fieldset></form>`,
}

/** How pages hide a tag. */
const HIDING: Readonly<Record<string, (element: HTMLElement) => void>> = {
  'an inline style': (element) => (element.style.display = 'none'),
  'a class': (element) => element.classList.add('gone'),
  'a class that insists': (element) => element.classList.add('d-none'),
  'an attribute': (element) => (element.hidden = true),
  'a rule for its tag': (element) => element.parentElement?.classList.add('hides-tag'),
  'a rule for its id': (element) => element.parentElement?.classList.add('hides-id'),
  'an invisible parent': (element) => element.parentElement?.style.setProperty('visibility', 'hidden'),
}

const hidingRules = (tag: string) =>
  `.gone { display: none } .d-none { display: none !important } .hides-tag ${tag} { display: none } .hides-id #the { display: none }`

/** What resets and old sites say of everything at once. */
const UNIVERSAL = [
  'display: inline',
  'display: inline-block',
  'display: flex',
  'display: grid',
  'display: contents',
  'float: left',
  'position: relative',
  'margin: 8px; padding: 8px',
  'box-sizing: content-box',
  'width: auto; height: auto; min-width: 0; max-width: none',
  'opacity: 1; visibility: visible',
  'all: unset',
  'all: initial',
]

const heldBy = (tag: string) => (tag === 'foyer-account' ? 185 : tag === 'foyer-otp' ? 100 : 350)

describe('a page that holds a widget', () => {
  after(() => setViewport({ width: 800, height: 600 }))

  for (const tag of Object.keys(WIDGETS)) {
    it(`${tag}: is wide enough in every parent that shrinks to what it holds, and no wider than there is room`, async () => {
      for (const width of [360, 1280])
        for (const [name, around] of Object.entries(PARENTS)) {
          await setViewport({ width, height: 900 })
          const element = await placed(tag, around)
          element.closest('dialog')?.showModal()
          element.closest<HTMLElement>('[popover]')?.showPopover()
          await settled()
          expect(drawn(element).width, `${name}, ${width}`).to.be.at.least(leastOf(tag))
          expect(document.scrollingElement?.scrollWidth, `${name}, ${width}`).to.be.at.most(width)
          if (name.includes('narrow')) expect(drawn(element).width, name).to.be.at.most(270)
        }
    }).timeout(60_000)

    it(`${tag}: goes when the page hides it, whichever way, and comes back`, async () => {
      const element = await placed(tag, inBlock, hidingRules(tag))
      const look = { visibilityProperty: true }
      for (const [name, hide] of Object.entries(HIDING)) {
        expect(element.checkVisibility(look), `before ${name}`).to.equal(true)
        hide(element)
        expect(element.checkVisibility(look), name).to.equal(false)
        const part = element.shadowRoot?.querySelector('.card, input')
        expect(part?.checkVisibility(look), name).to.equal(false)
        element.hidden = false
        element.className = 'the-class'
        element.style.display = ''
        element.parentElement?.removeAttribute('class')
        element.parentElement?.style.removeProperty('visibility')
      }
    })

    it(`${tag}: stands where a page's rule puts it`, async () => {
      const rule = 'width: 300px; margin: 7px; float: right; position: relative; top: 3px; opacity: .5; max-width: 290px'
      for (const selector of [tag, '#the', '.the-class']) {
        const element = await placed(tag, inBlock, `${selector} { ${rule} }`)
        const { float, marginTop, top, opacity, position } = getComputedStyle(element)
        expect({ float, marginTop, top, opacity, position }).to.deep.equal({
          float: 'right',
          marginTop: '7px',
          top: '3px',
          opacity: '0.5',
          position: 'relative',
        })
        expect(element.getBoundingClientRect().width).to.equal(290)
        element.style.display = 'inline-block'
        expect(getComputedStyle(element).display).to.equal('block')
        expect(element.getBoundingClientRect().width).to.equal(290)
        element.style.display = ''
        if (tag !== 'foyer-otp') expect(find(element.shadowRoot as ShadowRoot, '.root').getBoundingClientRect().width).to.equal(290)
      }
    })

    it(`${tag}: keeps its shape where rules for everything break what they hit`, async () => {
      await setViewport({ width: 800, height: 900 })
      for (const universal of UNIVERSAL) {
        const element = await placed(tag, inBlock, `#stage * { ${universal} } style { display: none !important }`)
        expect(drawn(element).width, universal).to.be.within(heldBy(tag) - 1, 401)
        expect(drawn(element).height, universal).to.be.at.least(40)
      }
    }).timeout(60_000)

    it(`${tag}: is hidden under such rules, too`, async () => {
      for (const [name, hide] of Object.entries(HIDING)) {
        const element = await placed(
          tag,
          inBlock,
          `#stage * { display: inline } ${hidingRules(tag).replaceAll('none }', 'none !important }')}`,
        )
        hide(element)
        if (name === 'an inline style') element.style.setProperty('display', 'none')
        expect(element.checkVisibility({ visibilityProperty: true }), name).to.equal(false)
      }
    }).timeout(60_000)
  }

  it('hides tags whose code has not come yet, and keeps the space of the others, whatever its rules for everything say', async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const { contentDocument: page, contentWindow: itsWindow } = frame
    if (!page || !itsWindow) throw new Error('no frame')
    const Sheet = (itsWindow as Window & { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet
    page.adoptedStyleSheets = document.adoptedStyleSheets.map(({ cssRules }) => {
      const sheet = new Sheet()
      sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join(''))
      return sheet
    })
    for (const tag of ['foyer-account', 'foyer-invoices', 'foyer-team', 'foyer-security', 'foyer-link-contract']) {
      const html = `<div><${tag} id="the"></${tag}></div>`
      page.body.innerHTML = `<style>* { display: inline } style { display: none }</style>${html}`
      expect(find(page, tag).getBoundingClientRect().height, tag).to.be.at.least(44)
      page.body.innerHTML = `<style>${hidingRules(tag)}</style>${html}`
      const element = find(page, tag)
      for (const [name, hide] of Object.entries(HIDING)) {
        hide(element)
        expect(element.checkVisibility({ visibilityProperty: true }), `${tag}, ${name}`).to.equal(false)
        element.hidden = false
        element.className = ''
        element.style.display = ''
        element.parentElement?.removeAttribute('class')
        element.parentElement?.style.removeProperty('visibility')
      }
    }
    frame.remove()
  })
})
