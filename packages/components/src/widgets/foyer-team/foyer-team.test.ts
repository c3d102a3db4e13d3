import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { find, frame, later, problem, type Routes, requests, shadow, stage, text, writes } from '../../../test/stage.ts'
import {
  administrator,
  bakery,
  claire,
  contracts,
  events,
  home,
  hotel,
  household,
  hugo,
  log,
  pending,
  sent,
  team,
} from '../../../test/team-samples.ts'

const company = (more: Routes = {}): Routes => ({
  '/session': { session: administrator() },
  '/contracts': { items: contracts },
  '/team': team(),
  '/team/audit': log(),
  ...more,
})
const open = async (routes: Routes) => shadow(await stage('<foyer-team></foyer-team>', routes), 'foyer-team')
const rows = (root: ParentNode) => [...root.querySelectorAll('li.row h4')].map(text)
const button = (root: ParentNode, label: string) => {
  const found = [...root.querySelectorAll<HTMLElement>('button')].find((each) => text(each).startsWith(label))
  if (!found) throw new Error(`no button ${label}`)
  return found
}
const press = async (root: ParentNode, label: string) => {
  button(root, label).click()
  await frame()
}
const choose = (root: ParentNode, value: string) => find(root, `form [value="${value}"]`).click()
const type = (root: ParentNode, email: string) => {
  find<HTMLInputElement>(root, '#f-email').value = email
}
/** Details of the events of this type that the test's element sends. */
const heard = (root: ShadowRoot, name: 'foyer-team-changed' | 'foyer-error') => {
  const details: unknown[] = []
  root.host.addEventListener(name, (event) => details.push((event as CustomEvent).detail))
  return details
}

describe('foyer-team', () => {
  it('shows everybody: who, what they may do, when they were last there', async () => {
    const root = await open(company())
    expect(rows(root).slice(0, 3)).to.deep.equal([
      'Hugo Lamberthugo@exemple.mcBillingAll contractsLast sign-in30 December 2025',
      'Claire Martin (you)claire.martin@exemple.mcAdministratorAll contractsLast sign-in20 November',
      'Inès Rossiines@exemple.mcViewer1 contractLast sign-innot within 180 days',
    ])
    expect(requests).to.include('GET /team?customer=bakery')
  })

  it('shows every invitation with how it stands; those that are over cannot be opened', async () => {
    const root = await open(company())
    expect(rows(root).slice(3)).to.deep.equal([
      'theo.giraud@exemple.mcBilling1 contractSentvalid until 19 December',
      'chiara.conti@exemple.mcViewerAll contractsNot deliveredThe address does not take it.',
      'louis.marchetti@exemple.mcViewerAll contractsExpiredsince 1 November',
      'nadia.castelli@exemple.mcViewerAll contractsRevokedsent on 19 November',
      'hugo@exemple.mcViewerAll contractsAcceptedsent on 19 November',
    ])
    expect(root.querySelectorAll('li.row button')).to.have.length(6)
  })

  it('shows the six newest invitations, and all when asked', async () => {
    const many = Array(9)
      .fill(0)
      .map((_, at) => ({ ...sent, id: `i${at}`, email: `i${at}@exemple.mc` }))
    const root = await open(company({ '/team': team({ invitations: many }) }))
    expect(rows(root)).to.have.length(9)
    await press(root, 'Show all 9 invitations')
    expect(rows(root)).to.have.length(12)
  })

  it('reads an invitation that is about to leave again, until it has left', async () => {
    let reads = 0
    const root = await open(company({ '/team': () => team({ invitations: [reads++ ? { ...pending, status: 'sent' } : pending] }) }))
    expect(rows(root)[3]).to.contain('Leaving')
    await new Promise((done) => setTimeout(done, 4200))
    expect(rows(root)[3]).to.contain('Sent')
    expect(reads).to.equal(2)
  })

  it('offers the customers that somebody manages, companies first', async () => {
    const root = await open(
      company({
        '/session': { session: administrator([home, bakery, { ...hotel, role: 'viewer' }, { ...hotel, id: 'second', name: 'Second' }]) },
        '/household': household(),
      }),
    )
    const select = find<HTMLSelectElement>(root, 'select')
    expect([...select.options].map(text)).to.deep.equal([bakery.name, 'Second', home.name])
    select.selectedIndex = 2
    select.dispatchEvent(new Event('change'))
    await frame()
    expect(requests).to.include('GET /household?customer=home')
    expect(text(root)).to.contain('Paolo Martin asks for access')
    expect(text(root)).not.to.contain('Hugo Lambert')
  })
})

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

describe('a person', () => {
  const openHugo = async (routes: Routes = {}) => {
    const root = await open(company(routes))
    find(root, '#b-hugo').click()
    await frame()
    return root
  }

  it('gets another role and contracts', async () => {
    const root = await openHugo({ 'PATCH /team/members/hugo': { account: 'hugo', role: 'viewer', contracts: ['oven'] } })
    expect(find<HTMLInputElement>(root, '[value=billing]').checked).to.equal(true)
    choose(root, 'viewer')
    choose(root, 'chosen')
    choose(root, 'oven')
    await press(root, 'Save')
    expect(writes[0]?.body).to.deep.equal({ customer: 'bakery', role: 'viewer', contracts: ['oven'] })
    expect(rows(root)[0]).to.contain('Viewer1 contract')
    expect(text(root.activeElement)).to.equal('Access changed: Hugo Lambert')
  })

  it('is left alone when nothing was changed', async () => {
    const root = await openHugo()
    await press(root, 'Save')
    expect(writes).to.deep.equal([])
    expect(root.querySelector('form') === null).to.equal(true)
  })

  it('loses access after a question that Escape declines', async () => {
    const root = await openHugo({ 'DELETE /team/members/hugo': { account: 'hugo', role: null, contracts: null } })
    const changes = heard(root, 'foyer-team-changed')
    button(root, 'Remove access').focus()
    await press(root, 'Remove access')
    const dialog = find<HTMLDialogElement>(root, 'dialog')
    expect(dialog.matches(':modal')).to.equal(true)
    expect(text(root.activeElement)).to.equal('Cancel')
    expect(text(find(dialog, 'p'))).to.contain('Hugo Lambert loses all access to Boulangerie')
    await sendKeys({ press: 'Escape' })
    await frame()
    expect(root.querySelector('dialog') === null).to.equal(true)
    expect(root.activeElement === button(root, 'Remove access')).to.equal(true)
    expect(writes).to.deep.equal([])
    await press(root, 'Remove access')
    await press(find(root, 'dialog'), 'Remove access')
    expect(writes[0]?.request).to.equal('DELETE /team/members/hugo?customer=bakery')
    expect(text(root)).not.to.contain('hugo@exemple.mc Billing')
    expect(rows(root)[0]).to.contain('Claire Martin')
    expect(changes).to.deep.equal([{ customer: 'bakery', change: 'removed' }])
  })

  it('who is the last administrator stays, and why stands beside the person', async () => {
    const root = await open(company({ 'DELETE /team/members/claire': () => problem('last-administrator') }))
    find(root, '#b-claire').click()
    await frame()
    await press(root, 'Remove access')
    await press(find(root, 'dialog'), 'Remove access')
    expect(root.querySelector('dialog') === null).to.equal(true)
    expect(text(root.querySelector('#d-claire [role=alert]'))).to.equal(
      'This is the last administrator of all contracts. Appoint another one first.',
    )
    expect(rows(root)[1]).to.contain('Claire Martin')
  })

  it('who steps down is asked first, and then sees whom to ask', async () => {
    let role: 'admin' | 'viewer' = 'admin'
    const root = await open(
      company({
        '/session': () => ({ session: administrator([{ ...bakery, role }]) }),
        'PATCH /team/members/claire': () => {
          role = 'viewer'
          return { account: 'claire', role, contracts: null }
        },
      }),
    )
    find(root, '#b-claire').click()
    await frame()
    choose(root, 'viewer')
    await press(root, 'Save')
    expect(writes).to.deep.equal([])
    await press(find(root, 'dialog'), 'Stop administering')
    await frame()
    expect(text(find(root, '[part=message]'))).to.equal(
      'Ask your administrator Your role at Boulangerie du Rocher Bleu SARL: Viewer. Only an administrator manages people.',
    )
  })

  it('is worked by keyboard', async () => {
    const root = await open(company({ 'PATCH /team/members/hugo': { account: 'hugo', role: 'viewer', contracts: null } }))
    find(root, '#b-hugo').focus()
    for (const key of ['Enter', 'Tab', 'ArrowDown']) await sendKeys({ press: key })
    await frame()
    expect(find<HTMLInputElement>(root, '[value=viewer]').checked).to.equal(true)
    await sendKeys({ press: 'Enter' })
    await frame()
    expect(writes[0]?.body).to.deep.equal({ customer: 'bakery', role: 'viewer' })
    expect(hugo.role).to.equal('billing')
  })
})

describe('the log', () => {
  it('is read page by page, newest first, in sentences', async () => {
    const [first, ...others] = events
    const root = await open(
      company({
        '/team/audit?customer=bakery': log({ items: first ? [first] : [], next: 'more' }),
        '/team/audit?customer=bakery&cursor=more': log({ items: others }),
      }),
    )
    expect(requests).not.to.include('GET /team/audit?customer=bakery')
    await press(root, 'Show the log')
    await press(root, 'Show older ones')
    expect([...root.querySelectorAll('.trail li')].map(text)).to.deep.equal([
      '20 November, 09:30Claire Martin changed an access: Hugo Lambert (Billing · 2 contracts)',
      '20 November, 09:30Claire Martin invited theo.giraud@exemple.mc (Viewer · All contracts)',
      '20 November, 09:30Claire Martin removed an access: An erased account',
      '1 March 2025, 09:30Customer service sent an activation link',
      '20 November, 09:30The system: meter.exchanged',
    ])
    expect(root.querySelector('.more .btn') === null).to.equal(true)
  })

  it('that does not load can be asked for again', async () => {
    let tries = 0
    const root = await open(company({ '/team/audit': () => (tries++ ? log() : problem('internal', 500)) }))
    await press(root, 'Show the log')
    expect(text(root.querySelector('.more [role=alert]'))).to.contain('The log did not load.')
    await press(root, 'Try again')
    expect(root.querySelectorAll('.trail li')).to.have.length(events.length)
  })
})
