import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { BY_LINK, BY_QUESTION } from '../../../gallery/ways-views.ts'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { journeyAt, type LoginStage, loginStage, press, settled, type } from '../../../test/login-stage.ts'
import { find, text } from '../../../test/stage.ts'
import { code, credentials, mailLink, SESSION, terms } from '../../../test/step-samples.ts'

const title = ({ root }: LoginStage) => text(root.querySelector('h2'))
const turns = ({ sent }: LoginStage) => sent.filter(({ method }) => method === 'POST')
const input = ({ root }: LoginStage, name: string) => find<HTMLInputElement>(root, `input[name=${name}]`)

describe('first screens of other ways in', () => {
  beforeEach(() => sessionStorage.clear())

  it('E-11: asks for identifier and password at once, as password managers know them', async () => {
    const stage = await loginStage({ ways: BY_LINK })
    const form = find<HTMLFormElement>(stage.root, 'form')
    expect(input(stage, 'identifier').closest('form')).to.equal(form)
    expect([input(stage, 'identifier').autocomplete, input(stage, 'password').autocomplete]).to.deep.equal(['username', 'current-password'])
    expect(input(stage, 'identifier').labels?.[0]?.textContent).to.equal('Login name')
    expect(document.activeElement).to.equal(document.body)
    expect(turns(stage)).to.have.length(0)
    expect([...stage.root.querySelectorAll('.link')].map(text)).to.deep.equal([
      'Show',
      'Forgot login name or password',
      'Create an account',
    ])
  })

  it('G-6: asks for the address where that is the only identifier', async () => {
    const stage = await loginStage({ ways: BY_QUESTION })
    expect(input(stage, 'identifier').type).to.equal('email')
    expect(input(stage, 'identifier').labels?.[0]?.textContent).to.equal('E-mail address')
    type(stage.root, 'identifier', 'an.peeters')
    type(stage.root, 'password', 'typed')
    await press(stage.root)
    expect(text(stage.root.querySelector('.error'))).to.contain('incomplete')
    expect(turns(stage)).to.have.length(0)
  })

  it('sends both in one turn, by keyboard alone', async () => {
    const stage = await loginStage({ ways: BY_LINK })
    stage.answers = [journeyAt(code)]
    input(stage, 'identifier').focus()
    await sendKeys({ type: 'an.peeters' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ type: 'Tamaris-bleu9' })
    await sendKeys({ press: 'Enter' })
    await settled()
    expect(turns(stage)[0]?.body).to.deep.include({
      kind: 'enter',
      client: 2,
      input: { identifier: 'an.peeters', password: 'Tamaris-bleu9' },
    })
    expect(title(stage)).to.equal('A code to confirm it is you')
    expect(stage.root.querySelector('[type=password]')).to.equal(null)
  })

  it('says in one sentence that the two do not match, keeps both, and begins afresh with the next try', async () => {
    const stage = await loginStage({ ways: BY_LINK })
    stage.answers = [journeyAt({ ...credentials, refusal: { code: 'credentials-wrong', triesLeft: 4 } }), journeyAt(code, { n: 3 })]
    type(stage.root, 'identifier', 'an.peeters')
    type(stage.root, 'password', 'wrong')
    await press(stage.root)
    const notice = find(stage.root, '[data-summary]')
    expect(text(notice)).to.equal('The login name or the password does not match.')
    expect((stage.root as ShadowRoot).activeElement).to.equal(notice)
    expect([input(stage, 'identifier').value, input(stage, 'password').value]).to.deep.equal(['an.peeters', 'wrong'])
    expect(stage.root.querySelector('[aria-invalid]')).to.equal(null)
    type(stage.root, 'password', 'right')
    await press(stage.root)
    expect(turns(stage)[1]?.path).to.equal('/journeys')
    expect(turns(stage)[1]?.body).to.deep.include({ kind: 'enter', input: { identifier: 'an.peeters', password: 'right' } })
    expect(turns(stage)[1]?.body.key).not.to.equal(turns(stage)[0]?.body.key)
    expect(title(stage)).to.equal('A code to confirm it is you')
  })

  it('begins with the address that the page knows, whichever kind it is', async () => {
    for (const [kind, name] of [
      ['enter', 'identifier'],
      ['create', 'email'],
      ['recover', 'email'],
    ] as const) {
      const stage = await loginStage({ ways: BY_QUESTION, attributes: `kind="${kind}" email="hugo@example.fr"` })
      expect(input(stage, name).value).to.equal('hugo@example.fr')
    }
  })

  it('G-9: says until when log-in is paused, with a new password and the contact form as ways on', async () => {
    const stage = await loginStage({ ways: BY_QUESTION })
    stage.answers = [journeyAt({ ...credentials, accepts: 'email', refusal: { code: 'paused', until: '2026-11-22T16:42:00Z' } })]
    type(stage.root, 'identifier', 'hugo@example.fr')
    type(stage.root, 'password', 'wrong')
    await press(stage.root)
    expect(text(stage.root.querySelector('.notice b'))).to.equal('Logging in is paused until 17:42')
    await press(stage.root, 'Write to us')
    expect(title(stage)).to.equal('Write to us')
    expect(input(stage, 'email').value).to.equal('hugo@example.fr')
    stage.answers = [journeyAt({ ...code, purpose: 'contact', others: [] }, { kind: 'request' })]
    await press(stage.root)
    expect(turns(stage).at(-1)?.body).to.deep.include({ kind: 'request', input: { email: 'hugo@example.fr' } })
  })

  it('leads from one kind to another and back, with the address that was typed', async () => {
    const stage = await loginStage({ ways: BY_QUESTION })
    type(stage.root, 'identifier', 'hugo@example.fr')
    await press(stage.root, 'Create an account')
    expect(title(stage)).to.equal('Create your account')
    expect((stage.root as ShadowRoot).activeElement?.localName).to.equal('h2')
    expect(input(stage, 'email').value).to.equal('hugo@example.fr')
    type(stage.root, 'email', 'hugo.b@example.fr')
    await press(stage.root, 'I have an account already')
    expect(title(stage)).to.equal('Log in')
    expect(input(stage, 'identifier').value).to.equal('hugo.b@example.fr')
    await press(stage.root, 'Forgot password')
    expect(input(stage, 'email').value).to.equal('hugo.b@example.fr')
    expect(turns(stage)).to.have.length(0)
  })

  it('E-1: a journey that asks no address first begins with a button, and asks for it in its turn', async () => {
    const stage = await loginStage({ ways: BY_LINK, attributes: 'kind="create"' })
    expect(title(stage)).to.equal('Create your account')
    expect(stage.root.querySelector('input')).to.equal(null)
    stage.answers = [
      journeyAt(terms, { kind: 'create' }),
      journeyAt({ name: 'identify', actions: ['submit'] }, { kind: 'create', n: 3 }),
      journeyAt(mailLink, { kind: 'create', n: 4 }),
    ]
    await press(stage.root, 'Start')
    expect(turns(stage)[0]?.body).to.deep.include({ kind: 'create' })
    expect(turns(stage)[0]?.body).not.to.have.property('input')
    find<HTMLInputElement>(stage.root, '[type=checkbox]').click()
    await press(stage.root)
    expect(title(stage)).to.equal('Create your account')
    type(stage.root, 'email', 'an.peeters@example.be')
    await press(stage.root)
    expect(turns(stage)[2]?.body).to.deep.include({ n: 3, step: 'identify', input: { email: 'an.peeters@example.be' } })
    expect(text(stage.root.querySelector('.lead'))).to.contain('It is valid for 3 days. It can be used 3 times')
  })

  it('E-11: recovers by login name too, where the utility has them', async () => {
    const stage = await loginStage({ ways: BY_LINK, attributes: 'kind="recover"' })
    stage.answers = [journeyAt({ ...code, purpose: 'recover' }, { kind: 'recover' })]
    type(stage.root, 'email', 'an.peeters')
    await press(stage.root)
    expect(turns(stage)[0]?.body).to.deep.include({ kind: 'recover', input: { email: 'an.peeters' } })
    const other = await loginStage({ ways: BY_QUESTION, attributes: 'kind="recover"' })
    type(other.root, 'email', 'an.peeters')
    await press(other.root)
    expect(turns(other)).to.have.length(0)
  })

  it('begins what its link is for, with the words for it, and only when the button is pressed', async () => {
    history.replaceState(null, '', '#foyer=recover.tok_en-1')
    const stage = await loginStage({ ways: BY_QUESTION })
    expect(location.hash).to.equal('')
    expect(title(stage)).to.equal('Forgot password')
    expect(turns(stage)).to.have.length(0)
    stage.answers = [journeyAt(code, { kind: 'recover' })]
    await press(stage.root, 'Choose a new password')
    expect(turns(stage)[0]?.body).to.deep.include({ kind: 'recover', link: 'tok_en-1' })
    history.replaceState(null, '', '#foyer=tok_en-2')
    const activation = await loginStage({ ways: BY_LINK })
    expect(title(activation)).to.equal('Activate your account')
    await press(activation.root, 'Activate my account')
    expect(turns(activation)[0]?.body).to.deep.include({ kind: 'activate', link: 'tok_en-2' })
  })

  it('E-2: says where the journey leads back to, and leaves out an address that is refused', async () => {
    const stage = await loginStage({ ways: BY_LINK, attributes: 'return-url="https://app.example/open"' })
    const heard: string[] = []
    stage.login.addEventListener('foyer-error', ({ detail }) => heard.push(detail.code))
    stage.answers = [{ status: 422, code: 'return-refused' }, journeyAt(code)]
    type(stage.root, 'identifier', 'an.peeters')
    type(stage.root, 'password', 'Tamaris-bleu9')
    await press(stage.root)
    await settled()
    expect(turns(stage).map(({ body }) => body['returnTo'])).to.deep.equal(['https://app.example/open', undefined])
    expect(turns(stage)[1]?.body.key).not.to.equal(turns(stage)[0]?.body.key)
    expect(heard).to.deep.equal(['return-refused'])
    expect(title(stage)).to.equal('A code to confirm it is you')
    stage.login.returnUrl = 'https://app.example/other'
    await stage.login.updateComplete
    expect(stage.login.getAttribute('return-url')).to.equal('https://app.example/other')
  })

  it('asks for both again after the session, which is told', async () => {
    const stage = await loginStage({ ways: BY_LINK, session: SESSION })
    await settled()
    await press(stage.root, 'Sign out')
    expect(title(stage)).to.equal('Log in')
    expect(input(stage, 'identifier').value).to.equal(SESSION.account.email)
  })

  it('renders outside its shadow root where it is asked to, and on a hostile page', async () => {
    const undo = hostilePage()
    try {
      const stage = await loginStage({ ways: BY_LINK, attributes: 'light' })
      stage.answers = [journeyAt({ ...credentials, refusal: { code: 'credentials-wrong', triesLeft: 4 } })]
      type(stage.root, 'identifier', 'an.peeters')
      type(stage.root, 'password', 'wrong')
      await press(stage.root)
      expect(text(stage.login.querySelector('.notice'))).to.contain('does not match')
    } finally {
      undo()
    }
    const light = await loginStage({ ways: BY_LINK, attributes: 'light' })
    expect(getComputedStyle(find(light.login, '.reveal')).textDecorationLine).to.equal('none')
    expect(await accessibilityFindings(light.login)).to.deep.equal([])
  })
})
