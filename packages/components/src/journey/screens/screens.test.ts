import type { Journey } from '@foyer/contract/journeys'
import type { Language } from '@foyer/contract/profile'
import { setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { SHOWN, type Shown } from '../../../gallery/views.ts'
import { WAYS_SHOWN } from '../../../gallery/ways-views.ts'
import { LANGUAGES } from '../../../test/all-messages.ts'
import { accessibilityFindings } from '../../../test/axe.ts'
import { loginIdBeside } from '../../../test/login-id.ts'
import { journeyAt, type LoginStage, loginStage, press, settled, type } from '../../../test/login-stage.ts'
import { standingOut } from '../../../test/overflow.ts'
import { find, text } from '../../../test/stage.ts'
import { choosePassword, phone, references, terms } from '../../../test/step-samples.ts'

/** Puts a state of the gallery on the stage. */
async function show(
  { journey, errors = {}, failure, email, link, isRevealed = false, typed = {}, isBusy, audience, kind, ways }: Shown,
  language: Language,
): Promise<LoginStage> {
  const stage = await loginStage({ language, ways, attributes: audience ? `audience="${audience}"` : '' })
  const { login } = stage
  const { flow } = login
  await flow.loadReturning()
  if (journey) await flow.chunks['sign-up']?.prepare(flow, journey.step)
  Object.assign(login, { email, kind })
  flow.change({
    journey,
    errors,
    failure,
    link,
    revealed: { password: isRevealed },
    draft: typed,
    busy: isBusy ? 'submit' : undefined,
  })
  await settled()
  return stage
}

/** Who comes by a link is not asked who they are. */
const isAfterLink = ({ step }: Journey): boolean => step.name !== 'identify' && step.name !== 'credentials'

/** The same as a link began it: its address is the account's. */
function ofLink(journey: Journey, linkAddress: string): Journey {
  const { step } = journey
  return {
    ...journey,
    linkAddress,
    step: step.name === 'password' || step.name === 'choose-password' ? { ...step, email: linkAddress } : step,
  }
}

describe('the screens of foyer-login', () => {
  after(() => setViewport({ width: 800, height: 600 }))

  for (const shown of [...SHOWN, ...WAYS_SHOWN])
    it(`${shown.name}: nothing for axe, no text missing, nothing that stands out from 280 px on, and a link\u2019s address once`, async () => {
      await setViewport({ width: 280, height: 900 })
      for (const language of LANGUAGES) {
        const { login, root } = await show(shown, language)
        expect(text(root.querySelector('h2')), language).not.to.equal('')
        expect(root.textContent).not.to.match(/undefined|\{|\bnull\b/)
        expect(document.documentElement.scrollWidth, language).to.be.at.most(280)
        for (const width of [280, 360, 440]) {
          find(document, '#stage').style.width = `${width}px`
          await login.updateComplete
          expect(standingOut(login), `${language}, ${width} px`).to.deep.equal([])
        }
        find(document, '#stage').style.width = ''
        if (shown.journey && isAfterLink(shown.journey)) {
          login.flow.change({ journey: ofLink(shown.journey, 'autre@exemple.eu') })
          await login.updateComplete
          const ids = [...root.querySelectorAll<HTMLInputElement>('[autocomplete=username][readonly]')].map(({ value }) => value)
          const said = [...root.querySelectorAll('.given p')].map(text).concat(ids)
          expect(
            said.filter((each) => each.includes('autre@exemple.eu')),
            language,
          ).to.have.length(1)
        }
        if (language === 'en') expect(await accessibilityFindings(login)).to.deep.equal([])
      }
    })

  for (const shown of [...SHOWN, ...WAYS_SHOWN])
    it(`${shown.name}: beside each password, what one logs in with is seen by a password manager`, async () => {
      const { root } = await show({ ...shown, isRevealed: false }, 'en')
      for (const password of root.querySelectorAll<HTMLInputElement>('[type=password]')) {
        const { value, isSeen, isNamed } = loginIdBeside(password) ?? {}
        expect([isSeen, isNamed], shown.name).to.deep.equal([true, true])
        const step = shown.journey?.step
        const known = step?.name === 'choose-password' && !step.asksLoginName ? (step.loginName ?? step.email) : undefined
        if (known) expect(value).to.equal(known)
        if (step?.name === 'password') expect(value).to.equal(step.email)
        const read = password.form?.querySelectorAll<HTMLInputElement>('[readonly]') ?? []
        expect([...read].map(({ name }) => name).join('')).to.equal('')
      }
    })

  it('takes the page\u2019s font for headings, and keeps their size', async () => {
    const { style } = document.documentElement
    const { root } = await show({ name: 'code', ...SHOWN.find(({ name }) => name === 'code-refused') }, 'en')
    const heading = getComputedStyle(find(root, 'h2'))
    const before = heading.fontSize
    style.setProperty('--foyer-font-heading', 'inherit')
    style.fontFamily = 'monospace'
    try {
      expect(heading.fontFamily).to.equal('monospace')
      expect(heading.fontSize).to.equal(before)
      expect(Number.parseFloat(before)).to.be.greaterThan(20)
    } finally {
      style.removeProperty('--foyer-font-heading')
      style.fontFamily = ''
    }
  })

  it('mirrors from right to left, but never numbers', async () => {
    const { root } = await show({ name: 'code', ...SHOWN.find(({ name }) => name === 'code-refused') }, 'en')
    document.documentElement.dir = 'rtl'
    try {
      expect(getComputedStyle(find(root, '.code input')).direction).to.equal('ltr')
      expect(find(root, '.back').getBoundingClientRect().left).to.be.greaterThan(find(root, '.head b').getBoundingClientRect().left)
      expect(getComputedStyle(find(root, '.back svg')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)')
    } finally {
      document.documentElement.dir = ''
    }
  })

  it('ticks the rules of a password while it is typed, red only after an attempt, and sums up two errors with the focus', async () => {
    const stage = await show({ name: 'new', journey: journeyAt(choosePassword) }, 'en')
    const { root } = stage
    const states = () => [...root.querySelectorAll('.rules li')].map((rule) => rule.className)
    expect(states()).to.deep.equal(['', '', '', ''])
    type(root, 'password', 'Tamaris-bleu')
    await settled()
    expect(states()).to.deep.equal(['success', 'success', '', 'success'])
    await press(root)
    expect(states()).to.deep.equal(['success', 'success', 'danger', 'success'])
    const summary = find(root, '[data-summary]')
    expect((root as ShadowRoot).activeElement).to.equal(summary)
    expect(text(summary)).to.equal(
      '3 things to correct Enter your first name.Enter your last name.Add at least one digit.'.replace('correct Enter', 'correctEnter'),
    )
    summary.querySelectorAll('button')[1]?.click()
    expect((root as ShadowRoot).activeElement?.getAttribute('name')).to.equal('lastName')
    expect(stage.sent.filter(({ method }) => method === 'POST')).to.have.length(0)
  })

  it('asks for both references before it sends them, and draws each on its own paper', async () => {
    const stage = await show({ name: 'references', journey: journeyAt(references) }, 'en')
    const papers = [...stage.root.querySelectorAll('.paper')].map(text)
    expect(papers).to.deep.equal(['UtilityContract1Customer reference104 287 55', 'UtilityBill2EDL reference0644 1820 39'])
    type(stage.root, 'customer', '104 287 5')
    await press(stage.root)
    expect([...stage.root.querySelectorAll('.error')].map(text)).to.deep.equal(['Check this number.', 'This field is empty.'])
    expect([...stage.root.querySelectorAll('[data-summary] button')].map(text)).to.deep.equal([
      'Customer reference \u2013 Check this number.',
      'EDL reference \u2013 This field is empty.',
    ])
    stage.answers = [journeyAt({ ...references, refusal: { code: 'references-wrong', triesLeft: 4 } }, { n: 3 })]
    type(stage.root, 'customer', '104 287 55')
    type(stage.root, 'edl', '0644 1820 39')
    await press(stage.root)
    expect(stage.sent.at(-1)?.body.input).to.deep.equal({ customer: '104 287 55', edl: '0644 1820 39' })
    expect(text(stage.root.querySelector('[role=alert] b'))).to.equal('No contract found')
    expect(stage.root.querySelectorAll('[aria-invalid]')).to.have.length(0)
    expect(find<HTMLInputElement>(stage.root, '[name=edl]').value).to.equal('0644 1820 39')
  })

  it('lets the phone be skipped, and sends number and country', async () => {
    const stage = await show({ name: 'phone', journey: journeyAt(phone) }, 'en')
    stage.answers = [journeyAt({ ...phone, refusal: { code: 'phone-refused' } }, { n: 3 }), journeyAt(terms, { n: 4 })]
    type(stage.root, 'phone', '06 12 34 56 78')
    find<HTMLSelectElement>(stage.root, 'select').value = 'FR'
    await press(stage.root)
    expect(stage.sent.at(-1)?.body.input).to.deep.equal({ phone: '06 12 34 56 78', country: 'FR' })
    expect(text(stage.root.querySelector('.error'))).to.contain('takes no text messages')
    await press(stage.root, 'Later')
    expect(stage.sent.at(-1)?.body).to.deep.include({ n: 3, step: 'phone', action: 'skip' })
  })

  it('wants the terms ticked', async () => {
    const stage = await show({ name: 'terms', journey: journeyAt(terms) }, 'en')
    await press(stage.root)
    const box = find<HTMLInputElement>(stage.root, '[type=checkbox]')
    expect(box.getAttribute('aria-invalid')).to.equal('true')
    stage.answers = [
      journeyAt({ name: 'done', actions: [], outcome: 'account-opened', isSignedIn: true, firstName: 'Claire', contracts: [] }, { n: 3 }),
    ]
    box.click()
    await press(stage.root)
    expect(stage.sent.find(({ method }) => method === 'POST')?.body.input).to.deep.equal({ accepted: true })
    expect(text(stage.root.querySelector('h2'))).to.equal('Welcome, Claire')
  })
})
