import { emulateMedia, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { LANGUAGES } from '../../../test/all-messages.ts'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { standingOut } from '../../../test/overflow.ts'
import { find, frame, later, problem, type Routes, shadow, stage, watchShifts } from '../../../test/stage.ts'
import { administrator, bakery, claire, contracts, home, hotel, household, hugo, log, sent, team } from '../../../test/team-samples.ts'

const company = (more: Routes = {}): Routes => ({
  '/session': { session: administrator() },
  '/contracts': { items: contracts },
  '/team': team(),
  '/team/audit': log({ next: 'older' }),
  ...more,
})
const TAG = '<foyer-team></foyer-team>'
const WIDTHS = [280, 320, 360, 480, 600, 760, 1280]
const HOME: Routes = { '/session': { session: administrator([home]) }, '/household': household() }
const SEVERAL: Routes = { '/session': { session: administrator([bakery, hotel, home]) } }
const ALONE: Routes = { '/team': team({ members: [claire], invitations: [] }) }
const VISITOR: Routes = { '/session': { session: null } }
const CLOSED: Routes = { '/session': { session: administrator([{ ...bakery, role: 'viewer' }]) } }
const FAILED: Routes = { '/team': 500 }

/** What somebody may have in front of them, by what was pressed. */
const PRESSED: Record<string, (root: ShadowRoot) => Promise<void>> = {
  list: async () => {},
  invite: async (root) => {
    find(root, '.band .btn').click()
    await frame()
    find(root, '[value=chosen]').click()
    find(root, 'form .btn').click()
  },
  person: async (root) => find(root, '#b-ines').click(),
  refused: async (root) => {
    find(root, '#b-claire').click()
    await frame()
    find(root, '[value=chosen]').click()
    find(root, '[value=shop]').click()
    find(root, 'form .btn').click()
  },
  invitation: async (root) => find(root, '[id="b-theo.giraud"]').click(),
  question: async (root) => {
    find(root, '#b-hugo').click()
    await frame()
    find(root, 'form .second').click()
  },
  log: async (root) => find(root, '.more:last-of-type .btn').click(),
}

async function pressed(place: Element, name: string): Promise<ShadowRoot> {
  const root = shadow(place, 'foyer-team')
  await PRESSED[name]?.(root)
  await frame()
  return root
}

const refusing = company({ ...SEVERAL, 'PATCH /team/members/claire': () => problem('last-administrator') })

after(() => setViewport({ width: 800, height: 600 }))

describe('the layout of foyer-team', () => {
  for (const [name, routes] of Object.entries({
    team: {},
    alone: ALONE,
    several: SEVERAL,
    home: HOME,
    visitor: VISITOR,
    closed: CLOSED,
    failed: FAILED,
  }))
    it(`moves nothing on the page when it comes: ${name}`, async () => {
      for (const width of [360, 1280]) {
        await setViewport({ width, height: 900 })
        const answer = later<void>()
        const then = company(routes)
        const held: Routes = {}
        for (const path of Object.keys(then)) held[path] = () => answer.promise.then(() => then[path] as object)
        const shifts = watchShifts()
        const place = await stage(`<p>Before</p>${TAG}<footer>After</footer>`, held)
        const footer = find(place, 'footer')
        await frame()
        const before = footer.getBoundingClientRect().top
        answer.keep()
        await frame()
        await frame()
        expect(await shifts.stop(), `${width}`).to.equal(0)
        expect(Math.min(footer.getBoundingClientRect().top, before), `${width}`).to.be.at.least(900)
      }
    })

  it('keeps for each person the very box the row will have', async () => {
    const same = [1, 2, 3].map((at) => ({ ...hugo, account: `a${at}`, lastSignIn: '2026-11-20T08:30:00Z' }))
    for (const width of [480, 1280]) {
      await setViewport({ width, height: 900 })
      const answer = later<object>()
      const root = shadow(await stage(TAG, company({ '/team': answer.promise })), 'foyer-team')
      const ends = () => [...root.querySelectorAll('header, .band, .row')].slice(0, 5).map((box) => box.getBoundingClientRect().bottom)
      const kept = ends()
      answer.keep(team({ members: same }))
      await frame()
      expect(ends()).to.have.length(kept.length)
      for (const [at, end] of ends().entries()) expect(end, `${width}, box ${at}`).to.be.closeTo(kept[at] ?? Number.NaN, 1)
    }
  })

  it('stays inside its box at every width, in every language, in every state, with long words', async () => {
    const long = 'donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
    const everybody = team({
      members: [{ ...hugo, firstName: long, lastName: long, email: `${long}@exemple.mc` }, ...team().members],
      invitations: [{ ...sent, email: `${long}@exemple.mc` }, ...team().invitations],
    })
    const named = contracts.map((contract) => ({ ...contract, label: `${contract.label} ${long}` }))
    for (const language of LANGUAGES)
      for (const width of WIDTHS) {
        await setViewport({ width, height: 900 })
        for (const name of Object.keys(PRESSED)) {
          const place = await stage(TAG, { ...refusing, '/team': everybody, '/contracts': { items: named } }, language)
          const root = await pressed(place, name)
          const box = root.querySelector('dialog') ? [] : standingOut(find(place, 'foyer-team'))
          expect(box, `${name} ${language} ${width}`).to.deep.equal([])
          expect(document.documentElement.scrollWidth, `${name} ${language} ${width}`).to.be.at.most(width)
        }
      }
  }).timeout(60_000)

  it('stays inside its box as a household', async () => {
    for (const language of LANGUAGES)
      for (const width of WIDTHS) {
        await setViewport({ width, height: 900 })
        const place = await stage(TAG, company(HOME), language)
        expect(standingOut(find(place, 'foyer-team')), `${language} ${width}`).to.deep.equal([])
      }
  })

  it('shows its question whole, inside the window, its primary last', async () => {
    for (const [width, direction] of [
      [280, 'ltr'],
      [280, 'rtl'],
      [1000, 'ltr'],
      [1000, 'rtl'],
    ] as const) {
      await setViewport({ width, height: 700 })
      const root = await pressed(await stage(`<div dir="${direction}">${TAG}</div>`, company()), 'question')
      const { left, right, width: wide, top } = find(root, 'dialog').getBoundingClientRect()
      expect(left).to.be.at.least(0)
      expect(right).to.be.at.most(width)
      expect(top).to.be.at.least(0)
      expect(wide).to.be.at.most(440)
      const [no, yes] = [...root.querySelectorAll('dialog button')].map((button) => button.getBoundingClientRect())
      if (!no || !yes) throw new Error('no buttons')
      if (width < 400) expect(yes.top).to.be.above(no.top)
      else expect(yes.left > no.left).to.equal(direction === 'ltr')
    }
  })

  it('mirrors from right to left', async () => {
    await setViewport({ width: 1000, height: 900 })
    const place = await stage(`<div dir="rtl">${TAG}</div>`, company())
    const root = shadow(place, 'foyer-team')
    const left = (selector: string) => find(root, selector).getBoundingClientRect().left
    expect(left('li .who')).to.be.above(left('li .may'))
    expect(left('li .may')).to.be.above(left('li .state'))
    expect(left('li .state')).to.be.above(left('li .chevron'))
    expect(standingOut(find(place, 'foyer-team'))).to.deep.equal([])
  })

  it('is not touched by a page’s rules and patched built-ins', async () => {
    await setViewport({ width: 1000, height: 900 })
    const measures = async () => {
      const all: string[] = []
      for (const [name, selectors] of Object.entries({
        invite: [
          'h2',
          'h3',
          '.band label',
          '#f-email',
          'legend',
          '.choice',
          '.choice input',
          'li .who',
          'li .may',
          'li .tag',
          '.actions .btn',
        ],
        question: ['dialog', 'dialog h2', 'dialog p', 'dialog .btn'],
        log: ['.log li', 'time'],
      })) {
        const root = await pressed(await stage(TAG, company()), name)
        for (const selector of selectors) {
          const {
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
            textAlign,
          } = getComputedStyle(find(root, selector))
          const { height } = find(root, selector).getBoundingClientRect()
          const measured = [
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
          ]
          all.push([name, selector, ...measured, textAlign, Math.round(height)].join(' '))
        }
      }
      return all
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
})

describe('foyer-team for everybody', () => {
  const STATES: Record<string, Routes> = {
    loading: { '/team': later<object>().promise },
    alone: ALONE,
    home: HOME,
    visitor: VISITOR,
    closed: CLOSED,
    failed: FAILED,
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    const inScheme = async (look: () => Promise<void>) => {
      await emulateMedia({ colorScheme })
      document.documentElement.style.colorScheme = 'light dark'
      try {
        for (const width of [360, 1280]) {
          await setViewport({ width, height: 900 })
          await look()
        }
      } finally {
        document.documentElement.style.colorScheme = ''
        await emulateMedia({ colorScheme: 'light' })
      }
    }
    const page = `<main><h1>Area</h1>${TAG}</main>`
    for (const [name, routes] of Object.entries(STATES))
      it(`has no accessibility finding: ${name}, ${colorScheme}`, () =>
        inScheme(async () => {
          expect(await accessibilityFindings(await stage(page, company(routes)))).to.deep.equal([])
        }))
    for (const name of Object.keys(PRESSED))
      it(`has no accessibility finding: ${name}, ${colorScheme}`, () =>
        inScheme(async () => {
          const place = await stage(page, refusing)
          await pressed(place, name)
          expect(await accessibilityFindings(place)).to.deep.equal([])
        }))
  }
})
