import { expect } from 'chai'
import { accessibilityFindings } from '../../../test/axe.ts'
import { loginIdBeside } from '../../../test/login-id.ts'
import { journeyAt } from '../../../test/login-stage.ts'
import { overlay, proof, prove, settled } from '../../../test/proof-stage.ts'
import { activity, factors, guarded, totpOffer } from '../../../test/security-samples.ts'
import { find, frame, problem, type Routes, requests, shadow, stage, text, writes } from '../../../test/stage.ts'
import { code } from '../../../test/step-samples.ts'
import { administrator } from '../../../test/team-samples.ts'
import { button, press } from '../../../test/team-stage.ts'

const open = async (routes: Routes = {}) => shadow(await stage('<foyer-security></foyer-security>', guarded(routes)), 'foyer-security')
const host = (root: ShadowRoot) => root.host
const rows = (root: ParentNode) => [...root.querySelectorAll('li.row')].map(text)
const submit = async (root: ParentNode) => {
  find<HTMLFormElement>(root, 'form').requestSubmit()
  await settled()
}

describe('foyer-security', () => {
  it('shows what protects the account, where it is open, who was let in, and what happened', async () => {
    const root = await open()
    expect(rows(root)).to.deep.equal([
      'Code by e-mailclaire.martin@exemple.mc · used on 20 November',
      'Code by text message•• •• 56 78 · added on 2 March',
      'Authenticator appMon téléphone · used on 20 November',
      'Recovery codes8 codes left · made on 1 October',
      'E-mail addressclaire.martin@exemple.mc ChangeChange the e-mail addressOne moment…',
      'Change the passwordYour other devices will be signed out.',
      'Firefox on WindowsThis device',
      'Safari on iPhoneseen on 21 November, 10:10 Sign outSign out Safari on iPhoneOne moment…',
      'A deviceseen on 21 November, 10:00 Sign outSign out A deviceOne moment…',
      'Syndic du Portsee your invoices: dates, amounts and linesAppartement (C-1)since 2 November WithdrawWithdraw the access of Syndic du PortOne moment…',
    ])
    expect([...root.querySelectorAll('.log li')].map(text)).to.deep.equal([
      '21 November, 09:00Added: Authenticator app',
      '20 November, 09:00Login unlocked · by customer service',
    ])
    expect(text(root)).to.contain('Never share your passwords, your codes or your devices.')
  })

  it('asks for a proof first, then for an app’s secret, and sends the code it shows', async () => {
    const root = await open({
      ...proof('security'),
      'POST /factor-offers': totpOffer,
      'POST /factors': { id: 'f4', kind: 'totp', name: 'Phone', target: null, addedAt: '2026-11-21T12:00:00Z', lastUsedAt: null },
    })
    await press(root, 'Add an app')
    await prove(root)
    await settled()
    expect(requests.indexOf('POST /factor-offers')).to.be.greaterThan(requests.indexOf('POST /journeys'))
    expect(text(find(root, '.secret'))).to.equal('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')
    expect(find(root, '.qr').getAttribute('viewBox')).to.equal('-4 -4 29 29')
    const form = find(root, '.band form')
    await submit(root)
    expect(text(form)).to.contain('Enter the 6 digits.')
    find<HTMLInputElement>(form, '[name=code]').value = '123 456'
    await submit(root)
    expect(writes.at(-1)?.body).to.deep.equal({ offer: 'sealed', name: 'My phone', code: '123456' })
    expect(text(find(root, '.done'))).to.equal('App added')
  })

  it('gives a proof where the API wants one, and sends the very same write again', async () => {
    let asked = 0
    const root = await open({
      ...proof('security'),
      'DELETE /sessions/s2': () => (asked++ === 0 ? problem('step-up-required', 403, { purpose: 'security' }) : { ended: 1 }),
    })
    find(root, 'li.row:nth-of-type(2) .btn').click()
    await prove(root)
    await settled()
    const sent = writes.filter(({ request }) => request === 'DELETE /sessions/s2')
    expect(sent).to.have.length(2)
    expect(sent[0]?.key).to.be.a('string').and.to.equal(sent[1]?.key)
    expect(text(find(root, '.done'))).to.equal('Device signed out')
  })

  it('begins the proof anew where its tries are used up', async () => {
    const used = { ...code, purpose: 'step-up' as const, others: [], refusal: { code: 'code-exhausted' as const, triesLeft: 0 } }
    const root = await open({
      ...proof('security'),
      'POST /journeys/0199f3f0-0000-7000-8000-000000000001': journeyAt({ ...used, actions: ['submit', 'resend'] }, { kind: 'step-up' }),
    })
    await press(root, 'Add an app')
    await prove(root)
    const { journey: inside } = overlay(root)
    button(inside, 'Start again').click()
    await settled()
    const begun = writes.filter(({ request }) => request === 'POST /journeys').map(({ body }) => body)
    expect(begun).to.have.length(2)
    for (const body of begun) expect(body).to.include({ kind: 'step-up', purpose: 'security' })
    expect(inside.querySelector('[name=code]')).not.to.equal(null)
  })

  it('does nothing when the proof is not given', async () => {
    const root = await open(proof('security'))
    await press(root, 'Add a mobile number').catch(() => undefined)
    await press(root, 'Add an app')
    await settled()
    overlay(root).dialog.close()
    await settled()
    expect(requests).not.to.include('POST /factor-offers')
    expect(button(root, 'Add an app').getAttribute('aria-busy')).to.equal('false')
  })

  it('shows new recovery codes once', async () => {
    const root = await open({
      ...proof('security'),
      'POST /recovery-codes': { codes: ['abcde-fghjk', '01234-56789'], madeAt: '2026-11-21T12:00:00Z' },
    })
    find(root, '#b-codes').click()
    await frame()
    await press(root, 'Make ten codes')
    await prove(root)
    await settled()
    expect([...root.querySelectorAll('.codes code')].map(text)).to.deep.equal(['abcde-fghjk', '01234-56789'])
    await press(root, 'I have kept them')
    expect(root.querySelector('.codes')).to.equal(null)
  })

  it('warns of a request to do without lost keys, which can be cancelled', async () => {
    const root = await open({
      'GET /factors': factors({ release: { askedAt: '2026-11-21T11:00:00Z', dueAt: '2026-11-24T11:00:00Z' } }),
      'DELETE /factor-release': { release: null },
    })
    expect(text(find(root, '.notice.warning'))).to.contain('From 24 November, 12:00 on')
    await press(root, 'Cancel this request')
    await settled()
    expect(requests).to.include('DELETE /factor-release')
  })

  it('walks the journey that changes the address, and shows the one that is now the session\u2019s', async () => {
    let email = administrator().account.email
    const root = await open({
      '/session': () => ({ session: { ...administrator(), account: { ...administrator().account, email } } }),
      'POST /journeys': journeyAt({ name: 'email', actions: ['submit'], screen: 'address', current: email }, { kind: 'email' }),
      'POST /journeys/0199f3f0-0000-7000-8000-000000000001': () => {
        if (JSON.stringify(writes.at(-1)?.body).includes('"code"')) {
          email = 'claire@exemple.eu'
          return journeyAt({ name: 'done', actions: [], outcome: 'email-changed', isSignedIn: false }, { kind: 'email' })
        }
        return journeyAt(
          {
            name: 'email',
            actions: ['submit', 'resend', 'change'],
            screen: 'code',
            current: email,
            target: 'claire@exemple.eu',
            resendAt: '2026-11-21T12:01:00Z',
            delivery: 'sent',
          },
          { kind: 'email' },
        )
      },
    })
    await press(root, 'Change')
    await settled()
    const { journey: inside } = overlay(root)
    await submit(inside)
    expect(text(find(inside, '#f-email-error'))).to.equal('Enter your e-mail address.')
    find<HTMLInputElement>(inside, '[name=email]').value = 'claire@exemple.eu'
    await submit(inside)
    expect(text(inside)).to.contain('Correct the e-mail address')
    find<HTMLInputElement>(inside, '[name=code]').value = '123456'
    await submit(inside)
    await settled()
    expect(text(find(root, '.done'))).to.contain('E-mail address changed.')
    expect(rows(root).find((row) => row.startsWith('E-mail address'))).to.contain('claire@exemple.eu')
  })

  it('says what became of a refusal, beside its field', async () => {
    const root = await open({
      ...proof('security'),
      'PUT /password': () => problem('invalid-input', 422, { fields: { password: 'too-common' } }),
    })
    find(root, '#b-password').click()
    await frame()
    const password = find<HTMLInputElement>(root, '[name=password]')
    expect(loginIdBeside(password)).to.deep.equal({ value: administrator().account.email, isSeen: true, isNamed: true })
    password.value = 'Password1'
    await submit(root)
    await prove(root)
    await settled()
    expect(text(find(root, '#f-password-error'))).to.equal('This password is too common.')
  })

  it('works where nobody was let in, and where the list of those does not come', async () => {
    for (const consents of [{ items: [] }, 404]) {
      const root = await open({ 'GET /consents': consents })
      expect(text(root)).not.to.contain('Access you gave')
      expect(rows(root)).to.have.length(9)
    }
  })

  it('is nothing for a visitor, and says when nothing came', async () => {
    const visitor = await open({ '/session': { session: null } })
    expect(text(find(visitor, '[part=message]'))).to.contain('Log in to see it.')
    expect(requests).not.to.include('GET /factors')
    const failed = await open({ 'GET /factors': 500 })
    await settled()
    expect(text(find(failed, '[part=message]'))).to.contain('Your settings did not load')
  })

  it('has no accessibility finding, whatever is open', async () => {
    const root = await open({ ...proof('security'), 'GET /activity': { ...activity, next: 'older' } })
    expect(await accessibilityFindings(host(root))).to.deep.equal([])
    for (const id of ['f3', 'codes', 'password']) {
      find(root, `#b-${id}`).click()
      await frame()
      expect(await accessibilityFindings(host(root)), id).to.deep.equal([])
    }
  })
})
