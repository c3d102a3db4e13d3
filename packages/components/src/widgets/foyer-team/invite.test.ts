import { expect } from 'chai'
import { find, frame, later, problem, type Routes, text, writes } from '../../../test/stage.ts'
import { claire, sent, team } from '../../../test/team-samples.ts'
import { button, choose, company, heard, open, press, rows, type } from '../../../test/team-stage.ts'

describe('inviting', () => {
  const invite = async (routes: Routes = {}) => {
    const root = await open(company(routes))
    await press(root, 'Invite somebody')
    return root
  }

  it('asks for an address, a role with what it may do, and contracts', async () => {
    const root = await invite({ 'POST /team/invitations': { ...sent, id: 'new', email: 'emma@exemple.mc', status: 'sent' } })
    const changes = heard(root, 'foyer-team-changed')
    expect(root.activeElement?.id).to.equal('f-email')
    expect(text(find(root, 'fieldset'))).to.contain('Billing Sees and pays invoices, manages bank details.'.replace(' Sees', 'Sees'))
    type(root, ' Emma@Exemple.mc ')
    choose(root, 'billing')
    choose(root, 'chosen')
    choose(root, 'shop')
    await press(root, 'Send the invitation')
    expect(writes[0]).to.deep.include({
      request: 'POST /team/invitations',
      body: { customer: 'bakery', email: 'emma@exemple.mc', role: 'billing', contracts: ['shop'] },
    })
    expect(writes[0]?.key).to.match(/^[\w-]{22}$/)
    expect(changes).to.deep.equal([{ customer: 'bakery', change: 'invited' }])
    expect(text(root.activeElement)).to.equal('Invitation on its way: emma@exemple.mc')
    expect(rows(root)[3]).to.contain('emma@exemple.mc')
    expect(root.querySelector('form') === null).to.equal(true)
  })

  it('says all contracts by silence', async () => {
    const root = await invite({ 'POST /team/invitations': sent })
    type(root, 'emma@exemple.mc')
    await press(root, 'Send the invitation')
    expect(writes[0]?.body).to.deep.equal({ customer: 'bakery', email: 'emma@exemple.mc', role: 'viewer' })
  })

  it('names what is missing beside it, and goes there', async () => {
    const root = await invite()
    choose(root, 'chosen')
    await press(root, 'Send the invitation')
    expect(text(find(root, '#f-email-error'))).to.equal('Enter their e-mail address.')
    expect(text(find(root, '#f-contracts-error'))).to.equal('Choose one contract or more.')
    expect(root.activeElement?.id).to.equal('f-email')
    type(root, 'emma@')
    choose(root, 'oven')
    await press(root, 'Send the invitation')
    expect(text(find(root, '#f-email-error'))).to.contain('This address is incomplete')
    expect(root.querySelector('#f-contracts-error') === null).to.equal(true)
    expect(writes).to.deep.equal([])
  })

  for (const [code, sentence] of [
    ['already-member', 'This person has access already.'],
    ['already-invited', 'An invitation to this address is still open.'],
  ] as const)
    it(`says ${code} at the address`, async () => {
      const root = await invite({ 'POST /team/invitations': () => problem(code) })
      type(root, 'emma@exemple.mc')
      await press(root, 'Send the invitation')
      expect(text(find(root, '#f-email-error'))).to.contain(sentence)
      expect(root.activeElement?.id).to.equal('f-email')
    })

  it('keeps what was typed when nobody answers, and sends it again under the same key', async () => {
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
    let isThere = false
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
    const root = await invite({ 'POST /team/invitations': () => (isThere ? sent : 0) })
    const errors = heard(root, 'foyer-error')
    type(root, 'emma@exemple.mc')
    choose(root, 'admin')
    await press(root, 'Send the invitation')
    expect(text(root.querySelector('[role=alert]'))).to.equal('You are offline. What you typed stays here.')
    expect(errors).to.deep.equal([{ code: 'offline' }])
    expect(find<HTMLInputElement>(root, '#f-email').value).to.equal('emma@exemple.mc')
    isThere = true
    await press(root, 'Send the invitation')
    await wait(20)
    expect(writes).to.have.length(2)
    expect(writes[1]).to.deep.equal(writes[0])
    Reflect.deleteProperty(navigator, 'onLine')
  })

  it('takes another key for another invitation, and for the same one once it was sent', async () => {
    let refusals = 1
    const root = await invite({ 'POST /team/invitations': () => (refusals-- > 0 ? problem('internal', 500) : sent) })
    for (const email of ['emma@exemple.mc', 'louis@exemple.mc']) {
      type(root, email)
      await press(root, 'Send the invitation')
    }
    await press(root, 'Invite somebody')
    type(root, 'louis@exemple.mc')
    await press(root, 'Send the invitation')
    expect(new Set(writes.map(({ key }) => key)).size).to.equal(3)
  })

  it('keeps the width of its button and its focus while it waits, and sends once', async () => {
    const answer = later<object>()
    const root = await invite({ 'POST /team/invitations': answer.promise })
    type(root, 'emma@exemple.mc')
    const send = button(root, 'Send the invitation')
    send.focus()
    const { width } = send.getBoundingClientRect()
    send.click()
    await frame()
    const [label, waiting] = [...send.children].map((word) => getComputedStyle(word).visibility)
    expect([label, waiting]).to.deep.equal(['hidden', 'visible'])
    expect(send.ariaBusy).to.equal('true')
    expect(send.getBoundingClientRect().width).to.be.closeTo(width, 0.5)
    expect(root.activeElement === send).to.equal(true)
    send.click()
    answer.keep(sent)
    await frame()
    expect(writes).to.have.length(1)
  })

  it('gives the focus back when it is called off', async () => {
    const root = await invite()
    await press(root, 'Cancel')
    expect(text(root.activeElement)).to.equal('Invite somebody')
    expect(root.querySelector('form') === null).to.equal(true)
  })

  it('of an administrator of some contracts grants no more than those', async () => {
    const root = await invite({ '/team': team({ members: [{ ...claire, contracts: ['shop', 'oven'] }] }) })
    expect(root.querySelector('[value=all]') === null).to.equal(true)
    type(root, 'emma@exemple.mc')
    await press(root, 'Send the invitation')
    expect(text(find(root, '#f-contracts-error'))).to.equal('Choose one contract or more.')
  })
})

describe('an invitation', () => {
  it('is sent again', async () => {
    const again = { ...sent, sentAt: '2026-11-21T09:00:00Z', expiresAt: '2026-12-21T09:00:00Z' }
    const root = await open(company({ [`POST /team/invitations/${sent.id}/resend`]: again }))
    find(root, '[id="b-theo.giraud"]').click()
    await frame()
    await press(root, 'Send again')
    expect(text(root.activeElement)).to.equal('New link on its way: theo.giraud@exemple.mc')
    expect(rows(root)[3]).to.contain('valid until 21 December')
  })

  it('is revoked after a question', async () => {
    const root = await open(company({ [`DELETE /team/invitations/${sent.id}`]: { ...sent, status: 'revoked' } }))
    find(root, '[id="b-theo.giraud"]').click()
    await frame()
    await press(root, 'Revoke the invitation')
    expect(text(find(root, 'dialog p'))).to.equal('The link sent to theo.giraud@exemple.mc stops working.')
    await press(find(root, 'dialog'), 'Revoke the invitation')
    expect(rows(root)[3]).to.contain('Revoked')
    expect(writes[0]).to.deep.include({ request: `DELETE /team/invitations/${sent.id}`, body: undefined })
  })

  it('that was accepted meanwhile says so', async () => {
    const root = await open(company({ [`POST /team/invitations/${sent.id}/resend`]: () => problem('invitation-closed') }))
    find(root, '[id="b-theo.giraud"]').click()
    await frame()
    await press(root, 'Send again')
    expect(text(root.querySelector('.details [role=alert]'))).to.equal('This invitation was accepted or revoked meanwhile.')
  })
})
