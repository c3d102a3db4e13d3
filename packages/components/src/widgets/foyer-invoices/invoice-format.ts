import { html, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { regional } from '../../ui/moments.ts'

/** How an invoice's dates, money and quantities read in one language. Dates are `YYYY-MM-DD`, money integer cents. */
export interface InvoiceFormat {
  /** `3 November 2026` or `3 Nov 2026`; a near one has its year only when it is not this one. */
  date(date: string, month: 'long' | 'short', isNear?: boolean): string
  /** `1 Sept – 31 Oct 2026`; one end may be unknown. */
  period(from: string | null, to: string | null): string
  /** `€189.94`, with a true minus sign. */
  money(cents: number): string
  /** `€0.1894`: every digit of a decimal string up to six. */
  unitPrice(decimal: string): string
  /** `412 kWh`: every digit of a decimal string up to six. */
  quantity(decimal: string, unit: string | null): string
  /** `20%` of 2000. */
  percent(basisPoints: number): string
}

export interface InvoiceFormatOptions {
  /** BCP 47. */
  language: string
  /** ISO 4217. */
  currency: string
  /** IANA; decides which year is this one. */
  timeZone: string
  /** How the language writes the first of a month, e.g. `1er`. */
  first?: string
  now?: number
}

interface Part {
  type: string
  value: string
}

const MINUS = '\u2212'

/** Dates are days, not moments: they are read and written in UTC, so that no time zone moves one. */
const day = (date: string) => new Date(`${date}T00:00:00Z`)

/** Digits reach the formatter as the string they are, never through a float. */
const exactly = (decimal: string) => decimal as Intl.StringNumericLiteral

const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 6 }

export function invoiceFormat({ language, currency, timeZone, first = '1', now = Date.now() }: InvoiceFormatOptions): InvoiceFormat {
  const locale = regional(language)
  const formats: Record<string, Intl.DateTimeFormat> = {}
  const dates = (month: 'long' | 'short', hasYear: boolean) =>
    (formats[month + hasYear] ??= new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month,
      ...(hasYear && { year: 'numeric' }),
    }))
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const unitPrice = new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals })
  const quantity = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const thisYear = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(now)

  // Ranges pad the day in some languages (`01 set`), and none writes the first of a month as its readers do.
  const written = (parts: readonly Part[]) =>
    parts.map(({ type, value }) => (type !== 'day' ? value : /^0?1$/.test(value) ? first : value.replace(/^0/, ''))).join('')
  const on = (date: string, month: 'long' | 'short', isNear?: boolean) =>
    written(dates(month, !isNear || date.slice(0, 4) !== thisYear).formatToParts(day(date)))
  const minus = (text: string) => text.replace('-', MINUS)

  return {
    date: on,
    period: (from, to) => {
      if (from && to) return written(dates('short', true).formatRangeToParts(day(from), day(to)))
      return from ? `${on(from, 'short')} –` : to ? `– ${on(to, 'short')}` : ''
    },
    money: (cents) => minus(money.format(cents / 100)),
    unitPrice: (decimal) => minus(unitPrice.format(exactly(decimal))),
    quantity: (decimal, unit) => minus(quantity.format(exactly(decimal))) + (unit ? `\u00a0${unit}` : ''),
    percent: (basisPoints) => percent.format(basisPoints / 10_000),
  }
}

/** What every view of the widget writes with. */
export interface Wording {
  say: Say
  format: InvoiceFormat
}

/** Amounts and references read left to right in every language. */
export const leftToRight = (text: string): TemplateResult => html`<bdi dir="ltr">${text}</bdi>`
