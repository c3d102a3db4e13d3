import { expect } from 'chai'
import { details, invoices } from '../../../test/invoice-samples.ts'
import { formatMessage } from '../../core/messages/format-message.ts'
import { invoiceFormat, type Wording } from './invoice-format.ts'
import { balanceLine, invoiceStatus, invoiceSums } from './invoice-status.ts'
import { messages } from './messages/en.ts'

const known: Readonly<Record<string, string>> = messages
const wording: Wording = {
  say: (id, values = {}) => formatMessage(known[id] ?? '', values, 'en').join(''),
  format: invoiceFormat({ language: 'en', currency: 'EUR', timeZone: 'Europe/Monaco', now: Date.parse('2026-11-21T12:00:00Z') }),
}
const [due, , partly, paid, credit, , , replaced, cancelled] = invoices
const sums = (of = due, more = {}) =>
  of ? invoiceSums({ ...details(of), ...more }, wording).map(({ label, amount }) => `${label}: ${amount}`) : []
const status = (of = due) => (of ? invoiceStatus(of, wording) : undefined)

describe('what an invoice comes down to', () => {
  it('adds VAT to the net amount', () => {
    expect(sums(due)).to.deep.equal(['Total before VAT: €158.28', 'VAT 20%: €31.66', 'Total to pay: €189.94'])
    const two = [
      { basisPoints: 2000, cents: 3000 },
      { basisPoints: 550, cents: 166 },
    ]
    expect(sums(due, { vat: two })).to.include.members(['VAT 20%: €30.00', 'VAT 5.5%: €1.66'])
  })

  it('says what was paid already and what is left', () => {
    expect(sums(partly).slice(-3)).to.deep.equal(['Total: €42.00', 'Already paid: −€30.00', 'Left to pay: €12.00'])
  })

  it('asks nothing for what is paid, cancelled, replaced or a credit', () => {
    expect(sums(paid).at(-1)).to.equal('Total: €162.18')
    expect(sums(cancelled, { dueCents: 15512 }).at(-1)).to.equal('Total: €155.12')
    expect(sums(credit).at(-1)).to.equal('Total in your favour: −€22.08')
  })
})

describe('status tags', () => {
  it('say by when, since when, how much is left, and what replaced it', () => {
    expect(invoices.map((each) => invoiceStatus(each, wording).when)).to.deep.equal([
      'by 24 November',
      'since 26 October',
      '€12.00 left',
      'on 21 September',
      'on 20 August',
      'on 18 July',
      'on 28 May',
      'replaced on 11 May',
      '',
      'on 18 November 2025',
    ])
  })

  it('tell a credit note from an invoice, and read a replaced one as cancelled', () => {
    expect(status(credit)?.tag).to.equal('invoices.tag.credit')
    expect(status(replaced)?.tag).to.equal('invoices.tag.cancelled')
    expect(status(due && { ...due, dueOn: null })?.when).to.equal('')
  })
})

describe('the balance’s second line', () => {
  const line = (dueCents: number, overdueCents: number, nextDueOn: string | null) =>
    balanceLine({ dueCents, overdueCents, nextDueOn }, wording)
  it('is there in every case', () => {
    expect(line(21430, 2436, '2026-11-24')).to.include({ tone: 'danger', text: 'of which €24.36 overdue' })
    expect(line(2436, 2436, null)).to.include({ tone: 'danger', text: 'all of it overdue' })
    expect(line(18994, 0, '2027-01-04')).to.include({ tone: 'info', text: 'next due by 4 January 2027' })
    expect(line(18994, 0, null)).to.include({ tone: 'info', text: 'no due date' })
    expect(line(0, 0, null)).to.include({ tone: 'success', text: 'all paid' })
  })
})
