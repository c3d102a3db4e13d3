import type { StepView } from '@foyer/contract/journeys'
import { expect } from 'chai'
import { BY_LINK, BY_QUESTION, WAYS_SHOWN } from '../../../gallery/ways-views.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { journeyAt, type LoginStage, loginStage, press, settled, type } from '../../../test/login-stage.ts'
import { find, text, watchShifts } from '../../../test/stage.ts'
import { code, mailLink, SESSION } from '../../../test/step-samples.ts'
import { typedDate } from './details/birth-date.ts'

const title = ({ root }: LoginStage) => text(root.querySelector('h2'))
const turns = ({ sent }: LoginStage) => sent.filter(({ method }) => method === 'POST')
const errors = ({ root }: LoginStage) => [...root.querySelectorAll('.error')].map(text)

/** The step of a state of the gallery, as the API would answer it. */
function stepOf(name: string): StepView {
  const step = WAYS_SHOWN.find((shown) => shown.name === name)?.journey?.step
  if (!step) throw new Error(`no step ${name}`)
  return step
}

/** A journey that stands there, begun by a link's button. */
async function stageAt(step: StepView, ways = BY_LINK, attributes = ''): Promise<LoginStage> {
  history.replaceState(null, '', '#foyer=tok_en-1')
  const stage = await loginStage({ ways, attributes })
  stage.answers = [journeyAt(step)]
  find(stage.root, '.btn').click()
  await settled()
  stage.sent.length = 0
  return stage
}

describe('the screens of other ways in', () => {
  beforeEach(() => sessionStorage.clear())

  it('E-6, E-7: both numbers stand on one bill, each with help that shows where', async () => {
    const stage = await stageAt(stepOf('bill'))
    const [bill] = stage.root.querySelectorAll('.paper')
    expect(text(bill ?? null)).to.equal('UtilityBill1Customer reference2104 287 5562Activation code8830 416 092')
    const help = find<HTMLDetailsElement>(stage.root, 'details:last-of-type')
    expect(help.open).to.equal(false)
    find(help, 'summary').click()
    expect(help.open).to.equal(true)
    expect(text(help)).to.contain('Below the customer number.')
    expect(find(help, 'summary').getAttribute('aria-label')).to.equal('Need help? Activation code')
    type(stage.root, 'customer', '2104 287')
    await press(stage.root)
    expect(errors(stage)).to.deep.equal(['Check this number.', 'This field is empty.'])
    expect(turns(stage)).to.have.length(0)
  })

  it('E-8: a login name on the bill leads to log-in', async () => {
    const stage = await stageAt(stepOf('bill'))
    await press(stage.root, 'on my bill')
    expect(title(stage)).to.equal('Log in')
  })

  it('asks foyer-link-contract\u2019s references in the same way', async () => {
    for (const name of ['bill', 'bill-amount']) {
      const stage = await loginStage({ ways: BY_LINK, tag: 'foyer-link-contract', session: SESSION })
      stage.answers = [journeyAt({ ...stepOf(name), offersLogIn: false } as StepView, { kind: 'link' })]
      await settled()
      find(stage.root, '.btn').click()
      await settled()
      expect(turns(stage)[0]?.body).to.deep.include({ kind: 'link' })
      expect(stage.root.querySelectorAll('.bill')).not.to.have.length(0)
      expect(stage.root.querySelectorAll('form input')).not.to.have.length(0)
    }
  })

  it('G-3: reads an amount as people write it, with its unit beside it and no number on the paper', async () => {
    const stage = await stageAt(stepOf('bill-amount'), BY_QUESTION)
    expect(text(stage.root.querySelector('.unit'))).to.equal('€')
    expect([...stage.root.querySelectorAll('label .number')].map(text)).to.deep.equal(['1', '2'])
    type(stage.root, 'contract', '38 204 117')
    type(stage.root, 'invoice', 'F26-771 204')
    type(stage.root, 'amount', 'a lot')
    await press(stage.root)
    expect(errors(stage)).to.deep.equal(['Check this amount, for example 123.45.'])
    type(stage.root, 'amount', '1 234,56 €')
    await press(stage.root)
    expect(turns(stage)[0]?.body.input).to.deep.equal({ contract: '38 204 117', invoice: 'F26-771 204', amount: '1 234,56 €' })
  })

  it('E-10: a login name, a password and the same again, each to be revealed', async () => {
    const stage = await stageAt(stepOf('new-login'))
    const field = (name: string) => find<HTMLInputElement>(stage.root, `[name=${name}]`)
    expect(field('loginName').autocomplete).to.equal('username')
    type(stage.root, 'loginName', 'an peeters')
    type(stage.root, 'password', 'Tamaris-bleu9')
    type(stage.root, 'confirmation', 'Tamaris-bleu')
    await press(stage.root)
    expect(errors(stage)).to.deep.equal(['Letters without accents, digits, dots, dashes: 3 to 40 characters.', 'The two passwords differ.'])
    find(stage.root, '[name=confirmation] ~ .reveal').click()
    await settled()
    expect([field('password').type, field('confirmation').type]).to.deep.equal(['password', 'text'])
    type(stage.root, 'loginName', 'an.peeters')
    type(stage.root, 'confirmation', 'Tamaris-bleu9')
    stage.answers = [
      journeyAt({ ...stepOf('new-login'), refusal: { code: 'password-refused', fields: { loginName: 'taken' } } } as StepView, { n: 3 }),
    ]
    await press(stage.root)
    expect(turns(stage)[0]?.body.input).to.deep.equal({
      loginName: 'an.peeters',
      password: 'Tamaris-bleu9',
      confirmation: 'Tamaris-bleu9',
    })
    expect(errors(stage)).to.deep.equal(['This login name is taken. Choose another one.'])
  })

  it('E-11: a recovery says the login name, and lets a password that is known be kept', async () => {
    const stage = await stageAt(stepOf('new-or-kept'))
    expect(text(stage.root)).to.contain('Your login name: ')
    expect(find<HTMLInputElement>(stage.root, '[autocomplete=username]').value).to.equal('an.peeters')
    stage.answers = [journeyAt(stepOf('done-kept'), { n: 3 })]
    await press(stage.root, 'I know my password')
    expect(turns(stage)[0]?.body).to.deep.include({ step: 'choose-password', action: 'skip' })
    expect(title(stage)).to.equal('Your password has not changed')
    await press(stage.root, 'Log in')
    expect(find<HTMLInputElement>(stage.root, '[name=identifier]').value).to.equal('an.peeters')
  })

  it('E-4: waits for the link, and asks for another or another address', async () => {
    const stage = await stageAt({ ...mailLink, resendAt: '2020-01-01T00:00:00Z' })
    stage.answers = [
      journeyAt({ ...mailLink, refusal: { code: 'link-too-many', until: '2026-11-22T16:42:00Z' } }, { n: 3 }),
      journeyAt({ name: 'identify', actions: ['submit'], email: mailLink.email }, { n: 4, kind: 'create' }),
    ]
    await press(stage.root, 'Send the link again')
    expect(turns(stage)[0]?.body).to.deep.include({ step: 'mail-link', action: 'resend' })
    expect(text(stage.root.querySelector('[role=alert]'))).to.equal('Too many links asked for Try again from 17:42.')
    await press(stage.root, 'Correct the e-mail address')
    expect(turns(stage)[1]?.body).to.deep.include({ step: 'mail-link', action: 'change' })
    expect(find<HTMLInputElement>(stage.root, '[name=email]').value).to.equal(mailLink.email)
  })

  it('G-4: takes a date of birth as it is typed and sends a day; a phone only if one is given', async () => {
    const stage = await stageAt(stepOf('details'), BY_QUESTION)
    type(stage.root, 'birthDate', '31/02/1985')
    await press(stage.root)
    expect(errors(stage)).to.deep.equal(['Check this date, for example 14/03/1985.'])
    type(stage.root, 'birthDate', '14 3 1985')
    stage.answers = [journeyAt({ ...stepOf('details'), refusal: { code: 'details-wrong', triesLeft: 3 } } as StepView, { n: 3 })]
    await press(stage.root)
    expect(turns(stage)[0]?.body.input).to.deep.equal({ firstName: 'Hugo', lastName: 'Bernard', birthDate: '1985-03-14' })
    expect(text(stage.root.querySelector('[role=alert]'))).to.contain('You have 3 tries left.')
    expect(find<HTMLInputElement>(stage.root, '[name=birthDate]').value).to.equal('14 3 1985')
    type(stage.root, 'phone', '06 12 34 56 78')
    await press(stage.root)
    expect(turns(stage)[1]?.body.input).to.deep.include({ phone: '06 12 34 56 78', country: 'FR' })
  })

  it('reads days as people and browsers write them', () => {
    for (const typed of ['14/03/1985', '14.3.1985', '14-03-1985', '14 03 1985', ' 14031985', '1985-03-14', '14. 3. 1985'])
      expect(typedDate(typed), typed).to.equal('1985-03-14')
    for (const typed of ['', '14/03/85', '03/14/1985', '29/02/1985', '1403985', '14/03', '14/03/1985/1'])
      expect(typedDate(typed), typed).to.equal(null)
  })

  it('G-5: wants a question chosen and an answer', async () => {
    const stage = await stageAt(stepOf('secret-question'), BY_QUESTION)
    await press(stage.root)
    expect(errors(stage)).to.deep.equal(['Choose a question.', 'Enter your answer.'])
    find<HTMLSelectElement>(stage.root, 'select').value = 'summit'
    type(stage.root, 'answer', 'Le Mont Aiguille')
    await press(stage.root)
    expect(turns(stage)[0]?.body.input).to.deep.equal({ question: 'summit', answer: 'Le Mont Aiguille' })
  })

  it('G-10: asks the question itself; who forgot the answer writes', async () => {
    const stage = await stageAt(stepOf('secret-answer'), BY_QUESTION)
    expect([...stage.root.querySelectorAll('label')].map(text)).to.deep.equal(['Date of birth', 'Quel est votre sommet préféré ?'])
    stage.answers = [journeyAt({ ...stepOf('secret-answer'), refusal: { code: 'answers-wrong', triesLeft: 2 } } as StepView, { n: 3 })]
    type(stage.root, 'birthDate', '14031985')
    type(stage.root, 'answer', 'Chamechaude')
    await press(stage.root)
    expect(turns(stage)[0]?.body.input).to.deep.equal({ birthDate: '1985-03-14', answer: 'Chamechaude' })
    expect(text(stage.root.querySelector('[role=alert]'))).to.contain('You have 2 tries left.')
    await press(stage.root, 'I forgot my answer')
    expect(title(stage)).to.equal('Write to us')
  })

  it('E-12: asks the page for help, and lets it open a chat in the place of the contact page', async () => {
    const stage = await stageAt(stepOf('no-contract-ended'))
    const heard: unknown[] = []
    const open = (event: CustomEvent) => {
      heard.push(event.detail)
      event.preventDefault()
    }
    document.addEventListener('foyer-help', open)
    const help = find<HTMLAnchorElement>(stage.root, 'a.btn')
    expect(help.href).to.equal('https://www.utility.example/contact')
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
    help.dispatchEvent(click)
    document.removeEventListener('foyer-help', open)
    expect(heard).to.deep.equal([{ reason: 'contract-ended' }])
    expect(click.defaultPrevented).to.equal(true)
    await press(stage.root, 'See my last invoices')
    expect(turns(stage)[0]?.body).to.deep.include({ step: 'no-contract', action: 'submit' })
  })

  it('keeps a letter on every failure, and sends it once it is there', async () => {
    const stage = await stageAt(stepOf('contact'), BY_QUESTION)
    find<HTMLSelectElement>(stage.root, 'select').value = 'unlock'
    type(stage.root, 'name', 'Hugo Bernard')
    const letter = find<HTMLTextAreaElement>(stage.root, 'textarea')
    letter.value = 'x'.repeat(4_001)
    await press(stage.root)
    expect(errors(stage)).to.deep.equal(['This message is too long.'])
    letter.value = 'My account is locked, please help.'
    stage.answers = [{ status: 500, code: 'internal' }, journeyAt(stepOf('done-received'), { n: 3 })]
    await press(stage.root)
    expect(letter.isConnected && letter.value).to.equal('My account is locked, please help.')
    await press(stage.root)
    expect(turns(stage).at(-1)?.body.input).to.deep.equal({
      topic: 'unlock',
      name: 'Hugo Bernard',
      text: 'My account is locked, please help.',
    })
    expect(text(stage.root.querySelector('.lead'))).to.contain('D-4821-77')
  })

  it('E-10: leads back to the app once the account is there, or to log-in with the name chosen', async () => {
    const stage = await stageAt(stepOf('done-created'))
    expect(title(stage)).to.equal('Your account is created')
    expect(find<HTMLAnchorElement>(stage.root, 'a.btn').href).to.equal('https://app.engie.example/open')
    const { returnTo: _, ...without } = stepOf('done-created') as Extract<StepView, { name: 'done' }>
    const other = await stageAt(without)
    await press(other.root, 'Log in')
    expect(find<HTMLInputElement>(other.root, '[name=identifier]').value).to.equal('an.peeters')
  })

  it('offers one filled button to whoever came from the app and is signed in', async () => {
    const stage = await stageAt(code, BY_LINK, 'success-url="/invoices"')
    stage.session = SESSION
    stage.answers = [journeyAt(stepOf('done-app'), { n: 3 })]
    type(stage.root, 'code', '482931')
    await press(stage.root)
    expect([...stage.root.querySelectorAll('.btn:not(.second)')].map(text)).to.deep.equal(['Back to the app'])
    expect(text(stage.root.querySelector('.btn.second'))).to.equal('See my invoices')
  })

  it('says that a link was withdrawn, or has changed the password already', async () => {
    const stage = await stageAt(stepOf('link-revoked'))
    expect(title(stage)).to.equal('This link is no longer valid')
    const used = await stageAt({ ...stepOf('link-recover'), reason: 'used', isCompleted: true } as StepView, BY_QUESTION)
    expect(text(used.root.querySelector('.lead'))).to.equal('Your password was changed with this link. Log in.')
    const late = await stageAt(stepOf('link-recover'), BY_QUESTION)
    expect(text(late.root.querySelector('.lead'))).to.contain('answer the questions again')
  })

  it('moves nothing while a screen takes the place of another, and works on a hostile page', async () => {
    const undo = hostilePage()
    try {
      const stage = await stageAt(stepOf('details'), BY_QUESTION)
      const shifts = watchShifts()
      stage.answers = [journeyAt(stepOf('secret-question'), { n: 3 })]
      type(stage.root, 'birthDate', '14/03/1985')
      await press(stage.root)
      expect(title(stage)).to.equal('Your personal question')
      expect(await shifts.stop()).to.equal(0)
      expect(getComputedStyle(find(stage.root, 'select')).textTransform).to.equal('none')
    } finally {
      undo()
    }
  })
})
