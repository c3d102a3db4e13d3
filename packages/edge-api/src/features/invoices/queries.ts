import type { Invoice } from '@foyer/contract/resources'
import type { InvoicesQuery } from '@foyer/contract/schemas/invoices'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { compileOnce, type SQL, sql } from '../../platform/database/statement.ts'
import { localDate } from '../../platform/local-date.ts'
import type { Visit } from '../../platform/visit.ts'
import { fromCursor, START, toCursor } from './cursor.ts'
import { vatByRate } from './rules.ts'
import { balanceOfAccount, balanceOfContract, type InvoiceRecord, oneInvoice, pageOfAccount, pageOfContract } from './sql.ts'

const compiled = (columns: SQL) => authorizedSql(compileOnce(columns))

/** Every statement is one text, compiled once: a request only brings the values. */
export const PAGES = {
  account: { first: compiled(sql`${pageOfAccount}, ${balanceOfAccount}`), next: compiled(pageOfAccount) },
  contract: { first: compiled(sql`${pageOfContract}, ${balanceOfContract}`), next: compiled(pageOfContract) },
} as const

export const DETAIL = compiled(oneInvoice)

/** One page as JSON of an `InvoicePage`. One record more than `limit` says that another page follows. */
export async function readInvoices(visit: Visit, { customer, contract, cursor, limit }: InvoicesQuery): Promise<string> {
  const { first, next } = contract === undefined ? PAGES.account : PAGES.contract
  const { issuedOn, id } = cursor === undefined ? START : fromCursor(cursor)
  const { currency, today } = billing(visit)
  const row = await readAuthorized(visit, cursor === undefined ? first : next, [
    customer ?? null,
    issuedOn,
    id,
    BigInt(limit + 1),
    contract ?? null,
    today,
    currency,
  ])
  const records = typeof row['page'] === 'string' ? row['page'].split('\n') : []
  const items = records.slice(0, limit)
  const last = records.length > limit ? items.at(-1) : undefined
  const balance = cursor === undefined ? `,"balance":${row['balance']}` : ''
  return `{"items":[${items.join(',')}],"next":${last === undefined ? null : JSON.stringify(toCursor(recordOf(last)))}${balance}}`
}

export async function readInvoice(visit: Visit, id: string): Promise<Invoice | null> {
  const { currency, today } = billing(visit)
  const { invoice } = await readAuthorized(visit, DETAIL, [id, null, null, null, null, today, currency])
  if (typeof invoice !== 'string') return null
  const { deliveryPoints, reading, readingOn, netCents, lines, ...summary } = detailOf(invoice)
  return {
    ...summary,
    deliveryPoints,
    reading,
    readingOn,
    netCents,
    vat: vatByRate({ lines, netCents, totalCents: summary.totalCents }),
    lines,
  }
}

/** Statuses are of a day in the utility's own time zone. */
const billing = ({ deployment: { profile }, ports }: Visit) => ({
  currency: profile.currency,
  today: localDate(profile.timeZone, ports.now()),
})

/** What our own statements select: `json_object` with the names of these records. */
const recordOf = (json: string): Pick<InvoiceRecord, 'issuedOn' | 'id'> => JSON.parse(json)
const detailOf = (json: string): InvoiceRecord => JSON.parse(json)
