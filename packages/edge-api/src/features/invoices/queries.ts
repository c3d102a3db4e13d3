import type { InvoicesQuery } from '@foyer/contract/schemas/invoices'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import type { Visit } from '../../platform/visit.ts'
import type { Position } from './cursor.ts'
import type { BalanceRecord, InvoiceDetailRecord, InvoiceRecord } from './records.ts'
import { detailSql, openInvoicesOfAccount, openInvoicesOfContract, pageOfAccount, pageOfContract } from './sql.ts'

/** Every statement is one text, compiled once: a request only brings the values. */
const PAGES = {
  account: {
    first: authorizedSql(`${pageOfAccount} AS page, ${openInvoicesOfAccount} AS balance`),
    next: authorizedSql(`${pageOfAccount} AS page`),
  },
  contract: {
    first: authorizedSql(`${pageOfContract} AS page, ${openInvoicesOfContract} AS balance`),
    next: authorizedSql(`${pageOfContract} AS page`),
  },
} as const

const DETAIL = authorizedSql(`${detailSql} AS invoice`)

/** One page and, for the first one, the sums of what is open. One record more than `limit` says that another page follows. */
export async function readInvoices(
  visit: Visit,
  { customer, contract, limit }: InvoicesQuery,
  after: Position,
  isFirst: boolean,
  today: string,
): Promise<{ records: InvoiceRecord[]; balance: BalanceRecord | null }> {
  const { first, next } = contract === undefined ? PAGES.account : PAGES.contract
  const args = [customer ?? null, after.issuedOn, after.id, BigInt(limit + 1)]
  const row = isFirst
    ? await readAuthorized(visit, first, [...args, contract ?? null, today])
    : await readAuthorized(visit, next, contract === undefined ? args : [...args, contract])
  return { records: records(row['page']), balance: isFirst ? balance(row['balance']) : null }
}

export async function readInvoice(visit: Visit, id: string): Promise<InvoiceDetailRecord | null> {
  const { invoice } = await readAuthorized(visit, DETAIL, [id])
  return typeof invoice === 'string' ? detail(invoice) : null
}

/** What our own statements select: `json_object` with the names of these records. */
const records = (json: unknown) => JSON.parse(String(json)) as InvoiceRecord[]
const balance = (json: unknown) => JSON.parse(String(json)) as BalanceRecord
const detail = (json: string) => JSON.parse(json) as InvoiceDetailRecord
