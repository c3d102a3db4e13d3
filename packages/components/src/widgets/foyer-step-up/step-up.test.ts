import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { accessibilityFindings } from '../../../test/axe.ts'
import { hostilePage } from '../../../test/hostile.ts'
import { overlay, proof, prove, settled } from '../../../test/proof-stage.ts'
import { find, frame, problem, type Routes, shadow, stage, text, watchShifts, writes } from '../../../test/stage.ts'
import { administrator, home, household, invitations, pending } from '../../../test/team-samples.ts'
import { button, choose, company, open, press, type } from '../../../test/team-stage.ts'

const INVITE = 'POST /team/invitations'
const EMAIL = 'emma.clarke@exemple.mc'

const routes = (more: Routes = {}): Routes => company({ [INVITE]: pending, ...proof('access'), ...more })

async function fillIn(root: ShadowRoot): Promise<void> {
  await press(root, 'Invite somebody')
  type(root, EMAIL)
  choose(root, 'billing')
}

async function send(root: ShadowRoot): Promise<void> {
  button(root, 'Send the invitation').focus()
  await press(root, 'Send the invitation')
  await settled()
}

const sent = (request: string) => writes.filter((each) => each.request === request)
const isOpen = (root: ShadowRoot) => root.querySelector('foyer-step-up-dialog') !== null

describe('a write that takes a fresh proof', () => {
  it('asks for it first, says why, and is sent once it is given', async () => {
    const root = await open(routes())
    await fillIn(root)
    await send(root)
    expect(sent(INVITE)).to.deep.equal([])
    const { dialog, journey } = overlay(root)
    expect(dialog.matches(':modal')).to.equal(true)
    expect(text(find(dialog, 'p'))).to.equal('To give or take away access, confirm that it is you.')
    expect(sent('POST /journeys')[0]?.body).to.include({ kind: 'step-up', purpose: 'access', audience: 'professional' })
    expect(journey.activeElement?.localName).to.equal('h2')
    expect(await accessibilityFindings(root.host)).to.deep.equal([])
    await prove(root)
    expect(isOpen(root)).to.equal(false)
    expect(sent(INVITE)[0]?.body).to.deep.equal({ customer: 'bakery', email: EMAIL, role: 'billing' })
    expect(text(root.activeElement)).to.equal(`Invitation on its way: ${EMAIL}`)
  })

  it('is not asked for when the session has one', async () => {
    const root = await open(routes({ '/session': { session: administrator() } }))
    await fillIn(root)
    await send(root)
    expect(sent('POST /journeys')).to.deep.equal([])
    expect(sent(INVITE)).to.have.length(1)
  })

  it('that the API refuses is sent again as it was, under its key', async () => {
    let times = 0
    const refuse = () => (times++ === 0 ? problem('step-up-required', 403, { purpose: 'access' }) : pending)
    const root = await open(routes({ '/session': { session: administrator() }, [INVITE]: refuse }))
    await fillIn(root)
    await send(root)
    await prove(root)
    const [first, second, ...more] = sent(INVITE)
    expect(first).to.deep.equal(second)
    expect(first?.key).to.be.a('string')
    expect(more).to.deep.equal([])
    expect(text(root.activeElement)).to.equal(`Invitation on its way: ${EMAIL}`)
  })

  it('is not sent when the dialog is closed: Escape leaves everything as it was, and the focus where it was', async () => {
    const root = await open(routes())
    await fillIn(root)
    await send(root)
    await sendKeys({ press: 'Escape' })
    await settled()
    expect(isOpen(root)).to.equal(false)
    expect(sent(INVITE)).to.deep.equal([])
    expect(find<HTMLInputElement>(root, '#f-email').value).to.equal(EMAIL)
    expect(find<HTMLInputElement>(root, '[value=billing]').checked).to.equal(true)
    const again = button(root, 'Send the invitation')
    expect(root.activeElement === again).to.equal(true)
    expect(again.getAttribute('aria-busy')).to.equal('false')
    expect(root.querySelector('[role=alert]')).to.equal(null)
  })

  it('opened again goes on with the code that was sent', async () => {
    const root = await open(routes())
    await fillIn(root)
    await send(root)
    await press(overlay(root).dialog, 'Cancel')
    await settled()
    await send(root)
    await prove(root)
    expect(sent('POST /journeys')).to.have.length(1)
    expect(sent(INVITE)).to.have.length(1)
  })

  it('takes the place of the question before it, and the focus returns to where that came from', async () => {
    const root = await open(routes({ 'DELETE /team/members/hugo': { account: 'hugo', role: null, contracts: null } }))
    find(root, '#b-hugo').click()
    await frame()
    button(root, 'Remove access').focus()
    await press(root, 'Remove access')
    await press(find(root, 'dialog'), 'Remove access')
    await settled()
    expect(root.querySelector('dialog')).to.equal(null)
    await sendKeys({ press: 'Escape' })
    await settled()
    expect(root.activeElement === button(root, 'Remove access')).to.equal(true)
    await press(root, 'Remove access')
    await press(find(root, 'dialog'), 'Remove access')
    await prove(root)
    expect(text(root.activeElement)).to.equal('Access removed: Hugo Lambert')
  })

  it('says so where the session has ended meanwhile, before or while it is asked for', async () => {
    let isOver = false
    const session = () => ({ session: isOver ? null : { ...administrator(), raised: [] } })
    const before = await open(routes({ '/session': session }))
    await fillIn(before)
    isOver = true
    await send(before)
    expect(isOpen(before)).to.equal(false)
    expect(text(find(before, '[part=message]'))).to.contain('You were signed out')
    isOver = false
    const root = await open(routes({ '/session': session }))
    await fillIn(root)
    await send(root)
    isOver = true
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await settled()
    expect(isOpen(root)).to.equal(false)
    expect(text(find(root, '[part=message]'))).to.contain('You were signed out')
    expect(sent(INVITE)).to.deep.equal([])
  })

  it('keeps what was typed where the browser is offline', async () => {
    const root = await open(routes({ 'POST /journeys': 0 }))
    await fillIn(root)
    await send(root)
    await press(overlay(root).dialog, 'Cancel')
    await settled()
    expect(find<HTMLInputElement>(root, '#f-email').value).to.equal(EMAIL)
  })

  it('is asked for whoever is let in again or taken away, and not for whoever is stopped', async () => {
    const [, , expired] = invitations
    const root = await open(routes({ 'DELETE /team/invitations/theo.giraud': { ...pending, id: 'theo.giraud', status: 'revoked' } }))
    for (const [id, isAsked] of [
      ['theo.giraud', false],
      [expired?.id, true],
    ] as const) {
      find(root, `#b-${CSS.escape(id ?? '')}`).click()
      await frame()
      await press(root, 'Send again')
      await settled()
      expect(isOpen(root), id).to.equal(isAsked)
    }
    await sendKeys({ press: 'Escape' })
    await settled()
    find(root, '#b-theo\\.giraud').click()
    await frame()
    await press(root, 'Revoke the invitation')
    await press(find(root, 'dialog'), 'Revoke the invitation')
    await settled()
    expect(isOpen(root)).to.equal(false)
    expect(sent('DELETE /team/invitations/theo.giraud')).to.have.length(1)
  })

  it('is asked for in a household: to let somebody in and to remove them, not to refuse', async () => {
    const member = { ...household().members[0], account: 'paolo', firstName: 'Paolo', role: 'member' as const }
    const answer = household({ members: [...household().members, member as never] })
    const place = await stage('<foyer-team></foyer-team>', {
      '/household': answer,
      'POST /household/request-1': { id: 'request-1', decision: 'granted', account: 'nadia' },
      'DELETE /household/members/paolo': { account: 'paolo' },
      ...proof('access', administrator([home])),
    })
    const root = shadow(place, 'foyer-team')
    find(root, '#b-paolo').click()
    await frame()
    await press(root, 'Remove access')
    await press(find(root, 'dialog'), 'Remove access')
    await prove(root)
    expect(sent('DELETE /household/members/paolo?customer=home')).to.have.length(1)
    expect(text(root.activeElement)).to.equal('Access removed: Paolo Martin')
    await press(root, 'Give access')
    await press(find(root, 'dialog'), 'Give access')
    await settled()
    expect(sent('POST /household/request-1')[0]?.body).to.deep.equal({ decision: 'grant' })
    expect(root.querySelector('#b-nadia')).not.to.equal(null)
  })

  it('moves nothing on the page, and bears a hostile one', async () => {
    const undo = hostilePage()
    try {
      const root = await open(routes())
      await fillIn(root)
      const shifts = watchShifts()
      await send(root)
      const { dialog, journey } = overlay(root)
      expect(await shifts.stop()).to.equal(0)
      const box = dialog.getBoundingClientRect()
      expect(box.width).to.be.at.most(440)
      expect(box.left).to.be.closeTo(innerWidth - box.right, 20)
      expect(getComputedStyle(dialog).fontSize).to.equal('16px')
      expect(find(journey, 'h2').getBoundingClientRect().height).to.be.greaterThan(0)
    } finally {
      undo()
    }
  })

  it('speaks the widget\u2019s language', async () => {
    const place = await stage('<foyer-team></foyer-team>', routes(), 'fr')
    const root = shadow(place, 'foyer-team')
    await press(root, 'Inviter une personne')
    type(root, EMAIL)
    await press(root, 'Envoyer')
    await settled()
    expect(text(find(overlay(root).dialog, 'p'))).to.equal('Pour donner ou retirer un accès, confirmez que c’est bien vous.')
  })
})
