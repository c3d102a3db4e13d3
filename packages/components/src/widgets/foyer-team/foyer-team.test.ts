import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { find, frame, problem, type Routes, requests, text, writes } from '../../../test/stage.ts'
import { administrator, bakery, events, home, hotel, household, hugo, log, pending, sent, team } from '../../../test/team-samples.ts'
import { button, choose, company, heard, open, press, rows } from '../../../test/team-stage.ts'

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
    expect([...root.querySelectorAll('.log li')].map(text)).to.deep.equal([
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
    expect(root.querySelectorAll('.log li')).to.have.length(events.length)
  })
})
