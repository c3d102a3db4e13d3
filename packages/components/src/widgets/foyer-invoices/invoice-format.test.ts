import { expect } from 'chai'
import { type InvoiceFormatOptions, invoiceFormat } from './invoice-format.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const format = (language: string, more: Partial<InvoiceFormatOptions> = {}) =>
  invoiceFormat({ language, currency: 'EUR', timeZone: 'Europe/Monaco', now: NOW, ...more })
/** Spaces that do not break read as spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe('how an invoice reads', () => {
  it('writes dates as each language does, the day first', () => {
    expect(format('fr').date('2026-11-03', 'long')).to.equal('3 novembre 2026')
    expect(format('en').date('2026-11-03', 'long')).to.equal('3 November 2026')
    expect(format('it').date('2026-11-03', 'short')).to.equal('3 nov 2026')
    expect(format('nl').date('2026-11-03', 'long')).to.equal('3 november 2026')
    expect(format('de').date('2026-11-03', 'long')).to.equal('3. November 2026')
  })

  it('leaves the year out when it is this one, in the utility’s own time zone', () => {
    expect(format('en').date('2026-11-24', 'long', true)).to.equal('24 November')
    expect(format('en').date('2025-11-24', 'long', true)).to.equal('24 November 2025')
    const newYear = Date.parse('2026-12-31T23:30:00Z')
    expect(format('en', { now: newYear }).date('2026-11-24', 'long', true)).to.equal('24 November 2026')
    expect(format('en', { now: newYear, timeZone: 'America/New_York' }).date('2026-11-24', 'long', true)).to.equal('24 November')
  })

  it('writes the first of a month as the language does, in periods too', () => {
    expect(format('fr', { first: '1er' }).period('2026-09-01', '2026-10-31')).to.equal('1er sept. – 31 oct. 2026')
    expect(plain(format('it', { first: '1º' }).period('2026-09-01', '2026-09-09'))).to.match(/^1º–9 set 2026$/)
    expect(format('fr', { first: '1er' }).date('2026-10-31', 'short', true)).to.equal('31 oct.')
    expect(plain(format('nl').period('2026-10-01', '2026-11-30'))).to.equal('1 okt – 30 nov 2026')
    expect(plain(format('de').period('2026-10-01', '2026-11-30'))).to.equal('1. Okt. – 30. Nov. 2026')
  })

  it('names both years of a period that spans two, and the one end that is known', () => {
    expect(plain(format('fr').period('2025-12-02', '2026-01-31'))).to.equal('2 déc. 2025 – 31 janv. 2026')
    expect(format('en').period('2026-09-02', null)).to.equal('2 Sept 2026 –')
    expect(format('en').period(null, null)).to.equal('')
  })

  it('writes money with the cents and a true minus sign', () => {
    expect(plain(format('fr').money(18994))).to.equal('189,94 €')
    expect(format('en').money(-2208)).to.equal('−€22.08')
    expect(plain(format('it').money(123456789))).to.equal('1.234.567,89 €')
    expect(plain(format('fr').money(7))).to.equal('0,07 €')
    expect(plain(format('nl').money(123456789))).to.equal('€ 1.234.567,89')
    expect(plain(format('nl').money(-2208))).to.equal('€ −22,08')
    expect(plain(format('de').money(123456789))).to.equal('1.234.567,89 €')
    expect(plain(format('de').money(-2208))).to.equal('−22,08 €')
  })

  it('keeps every digit of unit prices and quantities', () => {
    expect(plain(format('fr').unitPrice('0.1894'))).to.equal('0,1894 €')
    expect(plain(format('fr').unitPrice('13.90'))).to.equal('13,90 €')
    expect(format('en').unitPrice('0.123456')).to.equal('€0.123456')
    expect(plain(format('fr').quantity('412', 'kWh'))).to.equal('412 kWh')
    expect(format('en').quantity('9007199254740993.000001', null)).to.equal('9,007,199,254,740,993.000001')
    expect(plain(format('fr').quantity('-0.1', 'm³'))).to.equal('−0,1 m³')
    expect(plain(format('nl').unitPrice('0.1894'))).to.equal('€ 0,1894')
    expect(plain(format('de').quantity('1412.5', 'kWh'))).to.equal('1.412,5 kWh')
  })

  it('writes VAT rates', () => {
    expect(plain(format('fr').percent(550))).to.equal('5,5 %')
    expect(format('en').percent(2000)).to.equal('20%')
    expect(format('nl').percent(2100)).to.equal('21%')
    expect(plain(format('de').percent(550))).to.equal('5,5 %')
  })
})
