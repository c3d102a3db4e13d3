import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { agency, balance, claire, contracts, details, flat, invoices, older, page, session } from '../../../test/invoice-samples.ts'
import { find, frame, later, type Routes, requests, shadow, stage, text } from '../../../test/stage.ts'

const signedIn = (more: Routes = {}): Routes => ({
  '/session': { session: session() },
  '/contracts': { items: contracts },
  '/invoices': page(),
  ...Object.fromEntries(invoices.map((invoice) => [`/invoices/${invoice.id}`, details(invoice)])),
  ...more,
})

const open = async (routes: Routes, attributes = '') =>
  shadow(await stage(`<foyer-invoices ${attributes}></foyer-invoices>`, routes), 'foyer-invoices')
const rows = (root: ParentNode) => [...root.querySelectorAll('li.row')]
const opener = (root: ParentNode) => find<HTMLButtonElement>(root, 'li.row button')
const olderButton = (root: ParentNode) => find<HTMLButtonElement>(root, 'footer button')
const message = (root: ParentNode) => text(root.querySelector('[part=message]'))
const status = (root: ParentNode) => text(root.querySelector('[role=status]'))

describe('foyer-invoices', () => {
  it('asks for session, contracts and invoices side by side', async () => {
    await open(signedIn({ '/session': later<object>().promise }))
    expect(requests).to.have.members(['GET /session', 'GET /contracts', 'GET /invoices?limit=10'])
  })

  it('shows what is left to pay and a row each', async () => {
    const root = await open(signedIn())
    expect(text(find(root, '[part=balance]'))).to.equal('Left to pay€226.30 of which €24.36 overdue')
    expect(text(opener(root))).to.equal('3 November 2026 Appartement 4B, no. 2026-118407 To pay by 24 November €189.94')
    expect(rows(root)).to.have.length(10)
    expect(status(root)).to.equal('10 invoices shown')
    expect(find(root, 'section').getAttribute('aria-busy')).to.equal('false')
  })

  it('strikes what counts no more, and marks a credit with a true minus', async () => {
    const root = await open(signedIn())
    const amounts = rows(root).map((row) => find(row, '[part=amount]'))
    expect(amounts.filter((amount) => amount.querySelector('s'))).to.have.length(2)
    expect(amounts.map((amount) => text(amount))).to.include('−€22.08')
  })

  it('says that it waits while nothing is known', async () => {
    const root = await open(signedIn({ '/invoices': later<object>().promise }))
    expect(status(root)).to.equal('Your invoices are on their way.')
    expect(find(root, 'section').getAttribute('aria-busy')).to.equal('true')
    expect(root.querySelectorAll('.row')).to.have.length(10)
  })
})

describe('an invoice', () => {
  it('opens and closes by keyboard, in place, and is asked for once', async () => {
    const root = await open(signedIn())
    opener(root).focus()
    await sendKeys({ press: 'Enter' })
    await frame()
    expect(opener(root).getAttribute('aria-expanded')).to.equal('true')
    const opened = find(root, `#${opener(root).getAttribute('aria-controls')}`)
    expect([...opened.querySelectorAll('.facts div')].map(text)).to.deep.equal([
      'Issued on3 Nov 2026',
      'Period1 Sept – 31 Oct 2026',
      'Delivery point0644 1820 39',
      'Meterread on 31 Oct',
    ])
    expect([...opened.querySelectorAll('tbody tr')].map((row) => text(row.querySelector('td:last-child')))).to.deep.equal([
      '€27.80',
      '€78.03',
      '€38.51',
      '€13.94',
    ])
    expect(text(opened.querySelector('tbody tr:nth-child(2)'))).to.include('412 kWh × €0.1894, relevé réel')
    expect(text(opened.querySelector('.sums'))).to.equal('Total before VAT€158.28VAT 20%€31.66Total to pay€189.94')
    await sendKeys({ press: 'Space' })
    expect(opener(root).getAttribute('aria-expanded')).to.equal('false')
    expect(opened.checkVisibility()).to.equal(false)
    await sendKeys({ press: 'Enter' })
    await frame()
    expect(opened.querySelectorAll('tbody tr')).to.have.length(4)
    expect(requests.filter((request) => request.includes('/invoices/'))).to.have.length(1)
  })

  it('says why it did not open, and tries again', async () => {
    let tries = 0
    const [first] = invoices
    const root = await open(signedIn(first && { [`/invoices/${first.id}`]: () => (tries++ ? details(first) : 500) }))
    opener(root).click()
    await frame()
    expect(text(root.querySelector('[role=alert]'))).to.equal('The details did not load. The fault is on our side.')
    find(root, '.details button').click()
    await frame()
    expect(root.querySelectorAll('.lines tbody tr')).to.have.length(4)
  })

  it('of several contracts names the contract of each line', async () => {
    const [first] = invoices
    if (!first) throw new Error('no sample')
    const both = { ...details(first), contracts: contracts.map(({ id, reference, label }) => ({ id, reference, label })) }
    const root = await open(signedIn({ [`/invoices/${first.id}`]: both }))
    opener(root).click()
    await frame()
    expect(text(root.querySelector('.lines tbody small'))).to.include(`${flat.label}, 9 kVA`)
  })
})

describe('older invoices', () => {
  it('come below, and the first new one takes the focus', async () => {
    const root = await open(signedIn({ '/invoices?limit=10&cursor=older': { items: older(3), next: null } }))
    olderButton(root).focus()
    olderButton(root).click()
    await frame()
    expect(rows(root)).to.have.length(13)
    expect(root.activeElement === rows(root)[10]?.querySelector('button')).to.equal(true)
    expect(status(root)).to.equal('13 invoices shown')
    expect(root.querySelector('footer button') === null).to.equal(true)
  })

  it('leave what is shown alone when they do not come', async () => {
    let tries = 0
    const root = await open(signedIn({ '/invoices?limit=10&cursor=older': () => (tries++ ? { items: older(2), next: 'more' } : 500) }))
    const told: string[] = []
    document.addEventListener('foyer-error', ({ detail }) => told.push(detail.code), { once: true })
    olderButton(root).click()
    await frame()
    expect(rows(root)).to.have.length(10)
    expect(text(root.querySelector('[role=alert]'))).to.contain('did not load')
    expect(told).to.deep.equal(['internal'])
    olderButton(root).click()
    await frame()
    expect(rows(root)).to.have.length(12)
    expect(root.querySelector('[role=alert]') === null).to.equal(true)
  })

  it('are asked for once, however often the button is pressed', async () => {
    const answer = later<object>()
    const root = await open(signedIn({ '/invoices?limit=10&cursor=older': answer.promise }))
    olderButton(root).click()
    await frame()
    expect(olderButton(root).getAttribute('aria-busy')).to.equal('true')
    olderButton(root).click()
    answer.keep({ items: older(1), next: null })
    await frame()
    expect(rows(root)).to.have.length(11)
    expect(requests.filter((request) => request.includes('cursor'))).to.have.length(1)
  })
})

describe('the contract', () => {
  const choose = async (root: ShadowRoot, label: string) => {
    const select = find<HTMLSelectElement>(root, 'select')
    select.value = [...select.options].find((option) => option.label === label)?.value ?? ''
    select.dispatchEvent(new Event('change'))
    await frame()
  }

  it('is no question when there is one', async () => {
    const root = await open(signedIn({ '/contracts': { items: [flat] } }))
    expect(root.querySelector('select') === null).to.equal(true)
  })

  it('narrows the list', async () => {
    const root = await open(signedIn({ '/invoices?limit=10&contract=box': page({ items: older(2), next: null }) }))
    await choose(root, 'Box 12')
    expect(rows(root)).to.have.length(2)
    await choose(root, 'All')
    expect(rows(root)).to.have.length(10)
  })

  it('stands under its customer when the account has several', async () => {
    const shop = { ...flat, id: 'shop', customer: agency.id, label: 'Atelier' }
    const root = await open(signedIn({ '/session': { session: session([claire, agency]) }, '/contracts': { items: [...contracts, shop] } }))
    const groups = [...root.querySelectorAll('optgroup')].map(
      (group) => `${group.label}: ${[...group.children].map((option) => text(option)).join(', ')}`,
    )
    expect(groups).to.deep.equal([
      'Claire Martin: Claire Martin, Appartement 4B, Box 12',
      'Agence des Tamaris: Agence des Tamaris, Atelier',
    ])
    await choose(root, 'Atelier')
    expect(requests.at(-1)).to.equal('GET /invoices?limit=10&customer=customer-2&contract=shop')
  })

  it('chosen last is the one that is shown, whatever is answered first', async () => {
    const slow = later<object>()
    const root = await open(
      signedIn({ '/invoices?limit=10&contract=box': slow.promise, '/invoices?limit=10&contract=flat': page({ items: older(1) }) }),
    )
    await choose(root, 'Box 12')
    await choose(root, 'Appartement 4B')
    slow.keep(page({ items: older(5) }))
    await frame()
    expect(rows(root)).to.have.length(1)
  })

  it('without invoices says so and can be changed', async () => {
    const root = await open(signedIn({ '/invoices?limit=10&contract=box': { items: [], next: null, balance } }))
    await choose(root, 'Box 12')
    expect(message(root)).to.contain('This contract has no invoice yet.')
    expect(root.querySelector('select') === null).to.equal(false)
  })
})
