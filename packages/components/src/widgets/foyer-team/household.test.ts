import { expect } from 'chai'
import { find, frame, problem, type Routes, shadow, stage, text, writes } from '../../../test/stage.ts'
import { administrator, home, household, request } from '../../../test/team-samples.ts'

const routes = (more: Routes = {}): Routes => ({
  '/session': { session: administrator([home]) },
  '/household': household(),
  ...more,
})
const open = async (more?: Routes) => shadow(await stage('<foyer-team></foyer-team>', routes(more)), 'foyer-team')
const press = async (root: ParentNode, label: string) => {
  const found = [...root.querySelectorAll('button')].find((each) => text(each).startsWith(label))
  if (!found) throw new Error(`no button ${label}`)
  found.click()
  await frame()
}
const people = (root: ParentNode) => [...root.querySelectorAll('li.row')].map(text)

describe('a household in foyer-team', () => {
  it('shows who asks, from which address, and who has access', async () => {
    const root = await open()
    expect(text(find(root, '.requests'))).to.contain(
      'Paolo Martin asks for access to your contracts Asked on 20 November, from the verified address paolo@exemple.mc.'.replace(
        'contracts Asked',
        'contractsAsked',
      ),
    )
    expect(people(root)).to.deep.equal(['Claire Martin (you)claire.martin@exemple.mcHolderAccess since 1 March'])
    expect(text(root)).not.to.contain('Invite')
  })

  it('lets somebody in after a question', async () => {
    const root = await open({ 'POST /household/request-1': { id: 'request-1', decision: 'granted', account: 'paolo' } })
    await press(root, 'Give access')
    expect(writes).to.deep.equal([])
    expect(text(find(root, 'dialog p'))).to.equal('Whoever reads paolo@exemple.mc sees your contracts and invoices.')
    await press(find(root, 'dialog'), 'Give access')
    expect(writes[0]?.body).to.deep.equal({ decision: 'grant' })
    expect(people(root)[1]).to.equal('Paolo Martinpaolo@exemple.mcMember of the householdAccess since 21 November')
    expect(root.querySelector('.requests') === null).to.equal(true)
    expect(text(root.activeElement)).to.equal('Paolo Martin now sees your contracts')
  })

  it('refuses', async () => {
    const root = await open({ 'POST /household/request-1': { id: 'request-1', decision: 'refused', account: null } })
    await press(root, 'Refuse the request')
    expect(writes[0]?.body).to.deep.equal({ decision: 'refuse' })
    expect(people(root)).to.have.length(1)
    expect(text(root)).to.contain('You are the only person who sees these contracts.')
  })

  it('says that a request was answered elsewhere', async () => {
    const root = await open({ 'POST /household/request-1': () => problem('already-decided') })
    await press(root, 'Refuse the request')
    expect(text(root.querySelector('.requests [role=alert]'))).to.equal('This request has been answered already.')
  })

  it('has one filled button at most, however many ask', async () => {
    const two = household({ requests: [request, { ...request, id: 'request-2', firstName: 'Nadia' }] })
    for (const answer of [household(), two]) {
      const root = await open({ '/household': answer })
      expect(root.querySelectorAll('.btn:not(.second)').length).to.be.at.most(1)
    }
  })
})
