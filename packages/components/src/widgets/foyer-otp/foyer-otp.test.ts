import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { accessibilityFindings } from '../../../test/axe.ts'
import { define } from './define.ts'
import type { FoyerOtp } from './foyer-otp.ts'

define()

async function otpIn(
  attributes = 'name="code" label="6-digit code" required',
): Promise<{ form: HTMLFormElement; otp: FoyerOtp; input: HTMLInputElement }> {
  document.querySelector('form')?.remove()
  document.body.insertAdjacentHTML('beforeend', `<form><foyer-otp ${attributes}></foyer-otp></form>`)
  const form = document.querySelector('form')
  const otp = document.querySelector('foyer-otp')
  await otp?.updateComplete
  const input = otp?.shadowRoot?.querySelector('input')
  if (!form || !otp || !input) throw new Error('no field')
  return { form, otp, input }
}

const paste = async ({ otp, input }: { otp: FoyerOtp; input: HTMLInputElement }, text: string) => {
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }))
  await otp.updateComplete
}

describe('foyer-otp', () => {
  it('is one input that phones fill from a message', async () => {
    const { otp, input } = await otpIn()
    expect(input.autocomplete).to.equal('one-time-code')
    expect(input.inputMode).to.equal('numeric')
    expect(otp.shadowRoot?.querySelectorAll('input')).to.have.length(1)
    expect(getComputedStyle(input).direction).to.equal('ltr')
  })

  it('takes part in its form: value, validity, reset', async () => {
    const field = await otpIn()
    const { form, otp } = field
    expect(form.checkValidity()).to.equal(false)
    await paste(field, '482931')
    expect(new FormData(form).get('code')).to.equal('482931')
    expect(form.checkValidity()).to.equal(true)
    form.reset()
    await otp.updateComplete
    expect(otp.value).to.equal('')
    expect(field.input.value).to.equal('')
    expect(form.checkValidity()).to.equal(false)
  })

  it('accepts a paste with spaces, dashes and words, and tells once that it is complete', async () => {
    const field = await otpIn()
    const told: string[] = []
    field.otp.addEventListener('foyer-complete', (event) => told.push(event.detail.value))
    await paste(field, ' 482-931 ')
    expect(field.input.value).to.equal('482931')
    await paste(field, '482 931')
    expect(told).to.deep.equal(['482931'])
  })

  it('keeps to its length and drops what is no digit while typing', async () => {
    const { otp, input } = await otpIn('name="code" label="Code" length="4"')
    input.focus()
    await sendKeys({ type: '12a34567' })
    expect(otp.value).to.equal('1234')
    expect(input.value).to.equal('1234')
  })

  it('sends its form with Enter', async () => {
    const field = await otpIn()
    await paste(field, '482931')
    const sent = new Promise<string>((done) =>
      field.form.addEventListener('submit', (event) => {
        event.preventDefault()
        done(String(new FormData(field.form).get('code')))
      }),
    )
    await sendKeys({ press: 'Enter' })
    expect(await sent).to.equal('482931')
  })

  it('shows what was wrong, tied to the field, and gives axe nothing to find', async () => {
    const { otp, input } = await otpIn('name="code" label="Code" error="This code does not match." invalid')
    expect(input.getAttribute('aria-invalid')).to.equal('true')
    expect(otp.shadowRoot?.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).to.contain('does not match')
    expect(await accessibilityFindings(otp)).to.deep.equal([])
  })

  it('says in words, in the language of its place, what is missing', async () => {
    const said: string[] = []
    for (const lang of ['fr-FR', 'it', 'NL', 'de-AT', 'en', 'pt', '']) {
      const { form, otp } = await otpIn(`required length="4" lang="${lang}"`)
      said.push(otp.validationMessage)
      expect(form.checkValidity()).to.equal(false)
    }
    expect(said).to.deep.equal([
      'Saisissez les 4 chiffres du code.',
      'Inserisca le 4 cifre del codice.',
      'Voer de 4 cijfers van de code in.',
      'Geben Sie die 4 Ziffern des Codes ein.',
      ...Array.from({ length: 3 }, () => 'Enter the 4 digits of the code.'),
    ])
    const { otp } = await otpIn('required message="Your code, please."')
    expect(otp.validationMessage).to.equal('Your code, please.')
  })

  it('has six digits where its length is none', async () => {
    const { otp } = await otpIn()
    for (const length of [0, -1, 4.5, Number.NaN, Number.POSITIVE_INFINITY, null, undefined]) {
      otp.length = length
      expect(otp.length, `${length}`).to.equal(6)
    }
    for (const length of ['', 'four', '-2', '0']) {
      otp.setAttribute('length', length)
      expect(otp.length, length).to.equal(6)
    }
    otp.value = undefined
    expect(otp.value).to.equal('')
  })

  it('says what was wrong when it is told by a script, at once, and takes it back', async () => {
    const { otp, input } = await otpIn()
    otp.error = 'This code does not match.'
    const error = otp.shadowRoot?.querySelector<HTMLElement>('#e')
    expect([error?.offsetHeight && error.textContent, input.getAttribute('aria-invalid')]).to.deep.equal([
      'This code does not match.',
      'true',
    ])
    expect(getComputedStyle(input).borderColor).to.equal('rgb(179, 38, 30)')
    otp.error = undefined
    expect([error?.offsetHeight, input.getAttribute('aria-invalid')]).to.deep.equal([0, null])
  })

  for (const [way, page, name] of [
    ['a label of the page', '<label for="o">Your code</label><foyer-otp id="o"></foyer-otp>', 'Your code'],
    ['a label around it', '<label>Your code <foyer-otp></foyer-otp></label>', 'Your code'],
    ['a label of the page beside its own', '<label for="o">Your</label><foyer-otp id="o" label="code"></foyer-otp>', 'Your code'],
    ['aria-label', '<label for="o">No</label><foyer-otp id="o" aria-label="Your code"></foyer-otp>', 'Your code'],
    ['aria-labelledby', '<i id="b">code</i><i id="a">Your</i><foyer-otp aria-label="No" aria-labelledby="a b"></foyer-otp>', 'Your code'],
  ] as const)
    it(`is named by ${way}`, async () => {
      const { form, otp } = await otpIn()
      form.innerHTML = `${page}<p id="hint">It came by SMS.</p>`
      const named = form.querySelector('foyer-otp')
      named?.setAttribute('aria-describedby', 'hint')
      named?.focus()
      expect(named?.shadowRoot?.activeElement?.ariaLabel).to.equal(name)
      expect(await accessibilityFindings(form)).to.deep.equal([])
      expect(otp.isConnected).to.equal(false)
      const described = named?.shadowRoot?.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? []
      expect(described.map((id) => named?.shadowRoot?.getElementById(id)?.textContent).join('')).to.equal('It came by SMS.')
    })

  it('counts as a field for an old script that walks a form', async () => {
    const { form, otp } = await otpIn()
    expect([...form.elements].map((element) => (element as HTMLInputElement).type.toLowerCase())).to.deep.equal(['text'])
    expect(otp.form).to.equal(form)
  })

  it('keeps what is typed from shortcuts of the page, and lets those with a modifier leave', async () => {
    const { input } = await otpIn()
    const heard = new Set<string>()
    const hear = ({ key }: KeyboardEvent) => heard.add(key)
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(type, hear)
    input.focus()
    await sendKeys({ type: '1c' })
    for (const press of ['Alt+k', 'Escape', 'Backspace']) await sendKeys({ press })
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(type, hear)
    expect([...heard]).to.deep.equal(['Alt', 'k', 'Escape', 'Backspace'])
  })
})
