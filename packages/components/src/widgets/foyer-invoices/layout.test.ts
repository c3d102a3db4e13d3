import { emulateMedia, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { LANGUAGES } from '../../../test/all-messages.ts'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { contracts, details, invoices, page, session } from '../../../test/invoice-samples.ts'
import { standingOut } from '../../../test/overflow.ts'
import { find, frame, later, type Routes, shadow, stage, watchShifts } from '../../../test/stage.ts'

const signedIn = (more: Routes = {}): Routes => ({
  '/session': { session: session() },
  '/contracts': { items: contracts },
  '/invoices': page(),
  ...Object.fromEntries(invoices.map((invoice) => [`/invoices/${invoice.id}`, details(invoice)])),
  ...more,
})
const FEW: Routes = { '/invoices': page({ items: invoices.slice(0, 1), next: null }) }
const NONE: Routes = { '/invoices': page({ items: [], next: null }) }
const VISITOR: Routes = { '/session': { session: null }, '/invoices': 401, '/contracts': 401 }
const FAILED: Routes = { '/invoices': 500 }

const WIDTHS = [280, 320, 360, 480, 600, 760, 1280]
const TAG = '<foyer-invoices></foyer-invoices>'

/** Opens the first invoice once it is there. */
async function openFirst(place: Element): Promise<ShadowRoot> {
  const root = shadow(place, 'foyer-invoices')
  find(root, 'li.row button').click()
  await frame()
  return root
}

after(() => setViewport({ width: 800, height: 600 }))

describe('the layout of foyer-invoices', () => {
  for (const [name, routes] of Object.entries({ rows: {}, few: FEW, none: NONE, visitor: VISITOR, failed: FAILED }))
    it(`moves nothing on the page when ${name} come`, async () => {
      for (const width of [360, 1280]) {
        await setViewport({ width, height: 900 })
        const answer = later<void>()
        const routesThen = signedIn(routes)
        const held: Routes = {}
        for (const path of Object.keys(routesThen)) held[path] = () => answer.promise.then(() => routesThen[path] as object)
        const shifts = watchShifts()
        const place = await stage(`<p>Before</p>${TAG}<footer>After</footer>`, held)
        const footer = find(place, 'footer')
        await frame()
        const before = footer.getBoundingClientRect().top
        answer.keep()
        await frame()
        expect(await shifts.stop(), `${width}`).to.equal(0)
        expect(Math.min(footer.getBoundingClientRect().top, before), `${width}`).to.be.at.least(900)
      }
    })

  it('keeps for each row the very box it will have', async () => {
    for (const width of [360, 720, 1280]) {
      await setViewport({ width, height: 900 })
      const answer = later<object>()
      const root = shadow(await stage(TAG, signedIn({ '/invoices': answer.promise })), 'foyer-invoices')
      const ends = () => [...root.querySelectorAll('.balance, .heads, .row, footer')].map((box) => box.getBoundingClientRect().bottom)
      const kept = ends()
      answer.keep(page())
      await frame()
      expect(ends()).to.have.length(kept.length)
      for (const [at, end] of ends().entries()) expect(end, `${width}, box ${at}`).to.be.closeTo(kept[at] ?? Number.NaN, 0.5)
    }
  })

  it('stacks, then has three columns, then is a table with headings', async () => {
    const tops: number[] = []
    for (const width of [400, 600, 1000]) {
      await setViewport({ width, height: 900 })
      const root = shadow(await stage(TAG, signedIn()), 'foyer-invoices')
      const parts = [...find(root, 'li.row').querySelectorAll('.date, .contract, .number, .tag, .when, [part=amount]')]
      tops.push(new Set(parts.map((part) => Math.round(part.getBoundingClientRect().left))).size)
      expect(find(root, '.heads').checkVisibility(), `${width}`).to.equal(width === 1000)
      if (width === 1000) expect(Math.round(find(root, 'li.row button').getBoundingClientRect().height)).to.equal(76)
    }
    expect(tops[0]).to.be.below(tops[2] ?? 0)
  })

  it('sets its headings on one line', async () => {
    await setViewport({ width: 1000, height: 900 })
    const heads = find(shadow(await stage(TAG, signedIn()), 'foyer-invoices'), '.heads')
    const middles = ['.date', '.contract', '.tag', '[part=amount]'].map((selector) => {
      const { top, bottom } = find(heads, selector).getBoundingClientRect()
      return (top + bottom) / 2
    })
    for (const middle of middles) expect(middle).to.be.closeTo(middles[0] ?? Number.NaN, 0.5)
  })

  it('says on a phone, in every language, that it shows all', async () => {
    await setViewport({ width: 360, height: 900 })
    for (const language of LANGUAGES) {
      const place = await stage(`<div style="width: 328px; font-family: sans-serif">${TAG}</div>`, signedIn(), language)
      const select = find(shadow(place, 'foyer-invoices'), 'select') as HTMLSelectElement
      const { font, paddingLeft, paddingRight } = getComputedStyle(select)
      const text = document.createElement('canvas').getContext('2d')
      if (!text) throw new Error('no canvas')
      text.font = font
      const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      expect(text.measureText(select.selectedOptions[0]?.text ?? '').width, language).to.be.within(1, room)
    }
  })

  it('stays inside its box at every width, in every language, open and closed, with long words', async () => {
    const [first, ...others] = invoices
    if (!first) throw new Error('no sample')
    const long = {
      ...first,
      number: '2026-118407-000000000000000000000000000',
      totalCents: 1234567890,
      contracts: [{ id: 'flat', reference: 'C', label: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen' }],
    }
    const routes = signedIn({ '/invoices': page({ items: [long, ...others] }), [`/invoices/${long.id}`]: details(long) })
    for (const language of LANGUAGES)
      for (const width of WIDTHS) {
        await setViewport({ width, height: 900 })
        const place = await stage(TAG, routes, language)
        await openFirst(place)
        expect(standingOut(find(place, 'foyer-invoices')), `${language} ${width}`).to.deep.equal([])
        expect(document.documentElement.scrollWidth, `${language} ${width}`).to.be.at.most(width)
      }
  })

  it('mirrors from right to left, numbers excepted', async () => {
    await setViewport({ width: 360, height: 900 })
    const place = await stage(`<div dir="rtl">${TAG}</div>`, signedIn())
    const root = await openFirst(place)
    const middle = (selector: string) => {
      const { left, right } = find(root, selector).getBoundingClientRect()
      return (left + right) / 2
    }
    expect(middle('li .date')).to.be.above(middle('li [part=amount]'))
    expect(middle('li [part=amount]')).to.be.above(middle('li .chevron'))
    expect(getComputedStyle(find(root, 'li [part=amount] bdi')).direction).to.equal('ltr')
    expect(standingOut(find(place, 'foyer-invoices'))).to.deep.equal([])
  })

  it('is not touched by a page’s rules and patched built-ins', async () => {
    await setViewport({ width: 1000, height: 900 })
    const measures = async () => {
      const root = await openFirst(await stage(TAG, signedIn()))
      return ['h2', 'li .date', 'li .number', 'li .tag', 'li [part=amount]', '.lines td', '.sums', 'footer .btn'].map((selector) => {
        const { fontSize, fontStyle, letterSpacing, wordSpacing, textTransform, lineHeight, color, textIndent, whiteSpace, display } =
          getComputedStyle(find(root, selector))
        const { width, height } = find(root, selector).getBoundingClientRect()
        return [
          selector,
          fontSize,
          fontStyle,
          letterSpacing,
          wordSpacing,
          textTransform,
          lineHeight,
          color,
          textIndent,
          whiteSpace,
          display,
          Math.round(height),
          selector === 'li.row' && width,
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

  it('prints without what cannot be pressed on paper', async () => {
    const root = await openFirst(await stage(TAG, signedIn()))
    await emulateMedia({ media: 'print', colorScheme: 'dark' })
    try {
      expect(find(root, 'footer .btn').checkVisibility()).to.equal(false)
      expect(find(root, '.filter').checkVisibility()).to.equal(false)
      expect(find(root, '.lines').checkVisibility()).to.equal(true)
    } finally {
      await emulateMedia({ media: 'screen', colorScheme: 'light' })
    }
  })
})

describe('foyer-invoices for everybody', () => {
  const STATES: Record<string, Routes> = {
    rows: {},
    loading: { '/invoices': later<object>().promise },
    none: NONE,
    visitor: VISITOR,
    failed: FAILED,
  }
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [name, routes] of Object.entries(STATES))
      it(`has no accessibility finding: ${name}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme })
        document.documentElement.style.colorScheme = 'light dark'
        try {
          for (const width of [360, 1280]) {
            await setViewport({ width, height: 900 })
            const place = await stage(`<main><h1>Area</h1>${TAG}</main>`, signedIn(routes))
            if (name === 'rows') await openFirst(place)
            expect(await accessibilityFindings(place), `${width}`).to.deep.equal([])
          }
        } finally {
          document.documentElement.style.colorScheme = ''
          await emulateMedia({ colorScheme: 'light' })
        }
      })
})
