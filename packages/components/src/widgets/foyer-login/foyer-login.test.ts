import { resetMouse, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { journeyAt, type LoginStage, loginStage, press, settled, type } from '../../../test/login-stage.ts'
import { find, text } from '../../../test/stage.ts'
import { code, noAccount, password, SESSION } from '../../../test/step-samples.ts'

const title = ({ root }: LoginStage) => text(root.querySelector('h2'))
const turns = ({ sent }: LoginStage) => sent.filter(({ method }) => method === 'POST')

describe('foyer-login', () => {
  beforeEach(() => sessionStorage.clear())
  afterEach(() => resetMouse())

  it('shows the first field without any answer, and takes no focus', async () => {
    const stage = await loginStage()
    const email = find<HTMLInputElement>(stage.root, 'input[name=email]')
    expect(email.autocomplete).to.equal('username')
    expect(email.labels?.[0]?.textContent).to.equal('E-mail address')
    expect(document.activeElement).to.equal(document.body)
    expect(turns(stage)).to.have.length(0)
  })

  it('says what is wrong with an address before anything is sent, and ties it to the field', async () => {
    const stage = await loginStage()
    type(stage.root, 'email', 'claire@')
    await press(stage.root)
    const email = find<HTMLInputElement>(stage.root, 'input[name=email]')
    expect(email.getAttribute('aria-invalid')).to.equal('true')
    expect(text(stage.root.querySelector(`#${email.getAttribute('aria-describedby')}`))).to.contain('incomplete')
    expect((stage.root as ShadowRoot).activeElement).to.equal(email)
    expect(email.value).to.equal('claire@')
    expect(turns(stage)).to.have.length(0)
  })

  it('begins a journey with its first input and says where it stands', async () => {
    const stage = await loginStage()
    const heard: unknown[] = []
    document.addEventListener('foyer-step', (event) => heard.push(event.detail), { once: true })
    stage.answers = [journeyAt(noAccount)]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    const [begun] = turns(stage)
    expect(begun?.path).to.equal('/journeys')
    expect(begun?.body).to.deep.include({
      kind: 'enter',
      audience: 'individual',
      locale: 'en',
      client: 2,
      input: { email: 'claire@example.mc' },
    })
    expect(begun?.body.key).to.match(/^[\w-]{22}$/)
    expect(title(stage)).to.equal('No account at this address yet')
    expect(heard).to.deep.equal([{ kind: 'enter', step: 'no-account', at: null, of: null }])
    expect((stage.root as ShadowRoot).activeElement?.localName).to.equal('h2')
  })

  it('is walked by keyboard alone', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(password), journeyAt(code, { n: 3 })]
    find(stage.root, 'input').focus()
    await sendKeys({ type: 'claire@example.mc' })
    await sendKeys({ press: 'Enter' })
    await settled()
    expect(title(stage)).to.equal('Log in to your area')
    find(stage.root, '[name=password]').focus()
    await sendKeys({ type: 'Tamaris-bleu9' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Space' })
    expect(find<HTMLInputElement>(stage.root, '[name=password]').type).to.equal('text')
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    await settled()
    expect(turns(stage).at(-1)?.body).to.deep.include({ n: 2, step: 'password', action: 'submit', input: { password: 'Tamaris-bleu9' } })
    expect(title(stage)).to.equal('A code to confirm it is you')
  })

  it('stays where it is when the turn is refused, with everything typed and the field in focus', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(code), journeyAt({ ...code, refusal: { code: 'code-wrong', triesLeft: 3 } }, { n: 3 })]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    const field = type(stage.root, 'code', '482 931')
    await press(stage.root)
    expect(turns(stage).at(-1)?.body.input).to.deep.equal({ code: '482 931' })
    expect(field.isConnected && field.value).to.equal('482 931')
    expect(text(stage.root.querySelector('.error'))).to.equal('This code does not match. You have 3 tries left.')
    expect((stage.root as ShadowRoot).activeElement).to.equal(field)
  })

  it('repeats a turn under the same key when no answer came, and gives another input another key', async () => {
    const stage = await loginStage()
    stage.answers = ['away', { status: 503, code: 'unavailable' }, journeyAt(noAccount)]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    await new Promise((done) => setTimeout(done, 1_600))
    await settled()
    const keys = turns(stage).map(({ body }) => body.key)
    expect(keys).to.have.length(3)
    expect(keys[1]).to.equal(keys[0])
    expect(keys[2]).to.equal(keys[0])
    expect(title(stage)).to.equal('No account at this address yet')
  })

  it('keeps what was typed while offline, says so, and sends it once the connection is back', async () => {
    const stage = await loginStage()
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
    stage.answers = ['away', journeyAt(noAccount)]
    const email = type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    expect(text(stage.root.querySelector('[role=alert]'))).to.match(/^You are offline What you typed stays here/)
    expect(email.value).to.equal('claire@example.mc')
    expect(text(stage.root.querySelector('form .btn'))).to.equal('Try again')
    Reflect.deleteProperty(navigator, 'onLine')
    dispatchEvent(new Event('online'))
    await settled()
    expect(title(stage)).to.equal('No account at this address yet')
    expect(turns(stage)[1]?.body.key).to.equal(turns(stage)[0]?.body.key)
  })

  it('adopts the journey that has moved on elsewhere', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(noAccount), { status: 409, code: 'journey-moved', journey: journeyAt(code, { n: 5 }) }]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    await press(stage.root, 'Create my account')
    expect(title(stage)).to.equal('A code to confirm it is you')
  })

  it('says that too many log in at once, keeps what was typed, and sends the next turn as it is', async () => {
    const stage = await loginStage()
    const refused = { ...password, refusal: { code: 'busy' as const } }
    const busy = { status: 503, code: 'busy' as const, retryAfterSeconds: 3, journey: journeyAt(refused, { n: 3 }) }
    stage.answers = [journeyAt(password), busy, journeyAt(refused, { n: 4 }), journeyAt(code, { n: 5 })]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    type(stage.root, 'password', 'Tamaris-bleu-88')
    // The second answer is what a repeat of a lost one gets.
    for (const n of [3, 4]) {
      await press(stage.root)
      expect(text(stage.root.querySelector('[role=alert]'))).to.contain('Very many people are logging in')
      expect(find<HTMLInputElement>(stage.root, '[name=password]').value).to.equal('Tamaris-bleu-88')
      expect(turns(stage).at(-1)?.body.n).to.equal(n === 3 ? 2 : 3)
    }
    await press(stage.root)
    expect(turns(stage).at(-1)?.body.n).to.equal(4)
    expect(title(stage)).to.equal('A code to confirm it is you')
  })

  it('begins again, address kept, when the journey is gone', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(noAccount), { status: 404, code: 'journey-not-found' }]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    await press(stage.root, 'Create my account')
    expect(title(stage)).to.equal('Welcome to your individual area')
    expect(text(stage.root.querySelector('[role=alert]'))).to.contain('took too long')
    expect(find<HTMLInputElement>(stage.root, '[name=email]').value).to.equal('claire@example.mc')
  })

  it('says that the browser refuses cookies, and begins again with the address kept', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(noAccount), { status: 403, code: 'cookies-refused' }]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    await press(stage.root, 'Create my account')
    expect(text(stage.root.querySelector('[role=alert]'))).to.contain('Allow cookies for this site')
    expect(find<HTMLInputElement>(stage.root, '[name=email]').value).to.equal('claire@example.mc')
  })

  it('spends a link only when its button is pressed, and takes it out of the address bar at once', async () => {
    history.replaceState(null, '', '#foyer=tok_en-1')
    const stage = await loginStage()
    expect(location.hash).to.equal('')
    expect(turns(stage)).to.have.length(0)
    stage.answers = [journeyAt(password, { kind: 'activate' })]
    await press(stage.root, 'Activate my account')
    expect(turns(stage)[0]?.body).to.deep.include({ kind: 'activate', link: 'tok_en-1' })
  })

  it('tells the page who has signed in, then who is signed in, then that nobody is', async () => {
    const stage = await loginStage()
    const heard: string[] = []
    for (const name of ['foyer-signed-in', 'foyer-signed-out'] as const) stage.login.addEventListener(name, () => heard.push(name))
    stage.answers = [journeyAt({ name: 'done', actions: [], outcome: 'signed-in', firstName: 'Claire' })]
    stage.session = SESSION
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    expect(title(stage)).to.equal('Welcome, Claire')
    expect(heard).to.deep.equal(['foyer-signed-in'])
    await press(stage.root, 'Sign out')
    expect(heard).to.deep.equal(['foyer-signed-in', 'foyer-signed-out'])
    expect(title(stage)).to.equal('Welcome to your individual area')
    expect(stage.root.querySelector('.notice')).to.equal(null)
  })

  it('says that the browser refuses cookies where a log-in ended in its first turn and no session came of it', async () => {
    const stage = await loginStage()
    stage.answers = [
      journeyAt({ name: 'done', actions: [], outcome: 'signed-in', isSignedIn: true, firstName: 'Claire' }),
      journeyAt(noAccount),
    ]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    expect(text(stage.root.querySelector('[role=alert]'))).to.contain('Allow cookies for this site')
    await press(stage.root, 'Try again')
    expect(turns(stage).at(-1)?.body).to.deep.include({ kind: 'enter', input: { email: 'claire@example.mc' } })
  })

  it('greets who is signed in already', async () => {
    const stage = await loginStage({ session: SESSION })
    await settled()
    expect(text(stage.root)).to.contain('You are logged in as claire.martin@example.mc.')
  })

  it('goes on after a reload with the journey that this tab had open', async () => {
    const stage = await loginStage({ before: (utility) => sessionStorage.setItem(`foyer-${utility}`, 'enter individual') })
    const asked = stage.sent.find(({ path }) => path.startsWith('/journeys'))?.path
    expect(asked).to.equal('/journeys?kind=enter&audience=individual&client=2')
  })

  it('begins afresh where the open journey belongs to the other area', async () => {
    const stage = await loginStage({ before: (utility) => sessionStorage.setItem(`foyer-${utility}`, 'enter professional') })
    await settled()
    expect(stage.sent.map(({ path }) => path)).to.deep.equal(['/session'])
    expect(title(stage)).to.equal('Welcome to your individual area')
  })

  it('can be moved in the page without losing anything', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(password)]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    type(stage.root, 'password', 'typed')
    const elsewhere = document.createElement('div')
    find(document, '#stage foyer-provider').append(elsewhere)
    elsewhere.append(stage.login)
    await settled()
    expect(find<HTMLInputElement>(stage.root, '[name=password]').value).to.equal('typed')
    stage.session = SESSION
    stage.answers = [journeyAt({ name: 'done', actions: [], outcome: 'signed-in', firstName: 'Claire' })]
    await press(stage.root)
    expect(title(stage)).to.equal('Welcome, Claire')
  })

  it('gives password managers the login ID beside the password', async () => {
    const stage = await loginStage()
    stage.answers = [journeyAt(password)]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    const form = find<HTMLFormElement>(stage.root, 'form')
    expect(find<HTMLInputElement>(form, '[autocomplete=username]').value).to.equal(password.email)
    expect(find<HTMLInputElement>(form, '[autocomplete=current-password]').type).to.equal('password')
    expect([...new FormData(form).keys()]).to.deep.equal(['password'])
  })

  it('begins with the address that the page knows, and with none that is none', async () => {
    for (const [attributes, value] of [
      ['email="claire@example.mc"', 'claire@example.mc'],
      ['email="{{ user.email }}"', ''],
      ['email="null"', ''],
      ['email', ''],
    ]) {
      const stage = await loginStage({ attributes: attributes ?? '' })
      expect(find<HTMLInputElement>(stage.root, '[name=email]').value, attributes).to.equal(value)
    }
    const stage = await loginStage()
    const email = find<HTMLInputElement>(stage.root, '[name=email]')
    for (const [said, shown] of [
      ['claire@example.mc', 'claire@example.mc'],
      [null, ''],
      ['hugo@example.mc', 'hugo@example.mc'],
    ] as const) {
      Object.assign(stage.login, { email: said })
      await settled()
      expect(email.value).to.equal(shown)
    }
    stage.answers = [journeyAt(noAccount)]
    await press(stage.root)
    expect(turns(stage)[0]?.body.input).to.deep.equal({ email: 'hugo@example.mc' })
  })

  it('puts no address of the page over one that was typed, nor into a journey that goes on', async () => {
    const typed = await loginStage({ attributes: 'email="claire@example.mc"' })
    type(typed.root, 'email', 'hugo@example.mc')
    typed.answers = [journeyAt(noAccount), journeyAt({ name: 'identify', actions: ['submit'], email: 'hugo@example.mc' }, { n: 3 })]
    await press(typed.root)
    await press(typed.root, 'Change')
    expect(find<HTMLInputElement>(typed.root, '[name=email]').value).to.equal('hugo@example.mc')
    const resumed = await loginStage({
      attributes: 'email="claire@example.mc"',
      before: (utility) => sessionStorage.setItem(`foyer-${utility}`, 'enter individual'),
      resumes: journeyAt({ name: 'identify', actions: ['submit'], email: 'hugo@example.mc' }),
    })
    await settled()
    expect(find<HTMLInputElement>(resumed.root, '[name=email]').value).to.equal('hugo@example.mc')
  })

  it('renders outside its shadow root where it is asked to, with its styles', async () => {
    const stage = await loginStage({ attributes: 'light' })
    expect(stage.login.shadowRoot).to.equal(null)
    expect(getComputedStyle(find(stage.login, '.btn')).minHeight).to.equal('48px')
    stage.answers = [journeyAt(password)]
    type(stage.root, 'email', 'claire@example.mc')
    await press(stage.root)
    expect(find(stage.login, '[autocomplete=current-password]').closest('form')).not.to.equal(null)
    expect(await accessibilityFindings(stage.login)).to.deep.equal([])
  })

  it('works on a page whose built-ins and styles are hostile', async () => {
    const undo = hostilePage()
    try {
      const stage = await loginStage()
      stage.answers = [journeyAt(password)]
      type(stage.root, 'email', 'claire@example.mc')
      await press(stage.root)
      expect(title(stage)).to.equal('Log in to your area')
      const { fontSize, letterSpacing, textTransform, textAlign, fontStyle, whiteSpace } = getComputedStyle(find(stage.root, 'label'))
      expect({ fontSize, letterSpacing, textTransform, textAlign, fontStyle, whiteSpace }).to.deep.equal({
        fontSize: '16px',
        letterSpacing: 'normal',
        textTransform: 'none',
        textAlign: 'start',
        fontStyle: 'normal',
        whiteSpace: 'normal',
      })
      expect(getComputedStyle(stage.login).display).to.equal('block')
    } finally {
      undo()
    }
  })

  it('shows a notice to the end of its last day in the time zone of the utility, and not after', async () => {
    const notice = (until: string) => ({
      id: 'n',
      until,
      title: 'Former areas stay open',
      text: 'Until then.',
      links: [{ text: 'MyNexio', url: 'https://mynexio.example/' }],
    })
    const day = (at: number) => new Date(at).toLocaleDateString('sv', { timeZone: 'Europe/Monaco' })
    const now = performance.timeOrigin + performance.now()
    const shown = await loginStage({ notices: [notice(day(now))] })
    expect(text(shown.root.querySelector('.notice'))).to.equal('Former areas stay openUntil then. MyNexio')
    const over = await loginStage({ notices: [notice(day(now - 86_400_000))] })
    expect(over.root.querySelector('.notice')).to.equal(null)
  })

  it('takes the focus when another widget of the page leads to log-in', async () => {
    const stage = await loginStage()
    const event = new CustomEvent('foyer-sign-in', { bubbles: true, composed: true, cancelable: true })
    document.body.dispatchEvent(event)
    expect(event.defaultPrevented).to.equal(true)
    expect((stage.root as ShadowRoot).activeElement?.getAttribute('name')).to.equal('email')
  })

  it('says that it is out of date where the open journey stands at a step it does not know, with the way to our own page', async () => {
    const stage = await loginStage({ before: (utility) => sessionStorage.setItem(`foyer-${utility}`, 'enter individual') })
    await settled()
    expect(stage.root.querySelector('[role=alert]')).to.equal(null)
    sessionStorage.clear()
    const old = await loginStage({
      before: (utility) => sessionStorage.setItem(`foyer-${utility}`, 'enter individual'),
      resumes: { status: 409, code: 'client-too-old' },
    })
    await settled()
    expect(text(old.root.querySelector('[role=alert]'))).to.contain('out of date')
    expect(find<HTMLAnchorElement>(old.root, `a[href="${location.origin}"]`).textContent).to.equal(location.origin)
  })

  it('shows the notices of an audience that is not open yet', async () => {
    const notice = { id: 'n', title: 'Former areas stay open', text: 'Until then.', links: [] }
    const stage = await loginStage({ attributes: 'audience="professional"', notices: [notice] })
    expect(title(stage)).to.equal('Available soon')
    expect(text(stage.root.querySelector('.notice'))).to.contain('Former areas stay open')
  })

  it('says that an audience is not open yet, with the way to the other', async () => {
    const stage = await loginStage({ attributes: 'audience="professional"' })
    expect(title(stage)).to.equal('Available soon')
    await press(stage.root, 'I am an individual customer')
    expect(title(stage)).to.equal('Welcome to your individual area')
  })
})
