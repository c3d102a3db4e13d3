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
})
