import { expect } from 'chai'
import { define } from './define.ts'

/** A page of its own: browsers heed `autofocus` once a page. */
describe('a foyer-otp that asks for the focus', () => {
  it('has it, though its script comes later than the page', async () => {
    document.body.insertAdjacentHTML('beforeend', '<foyer-otp label="Code" autofocus></foyer-otp>')
    const frames = async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    }
    await frames()
    expect(document.activeElement).to.equal(document.body)
    define()
    await frames()
    expect(document.activeElement?.localName).to.equal('foyer-otp')
  })
})
