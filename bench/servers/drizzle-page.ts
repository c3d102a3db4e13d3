import { invoice, invoiceContract } from '@foyer/edge-api/platform/database/billing'
import { contract } from '@foyer/edge-api/platform/database/customer'
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { LibSQLDatabase } from 'drizzle-orm/libsql'

const LIMIT = 12

/** One select: the newest invoices of a customer, with the columns that the page shows. */
export const drizzleRows = (database: LibSQLDatabase, customer: string) =>
  database
    .select({
      id: invoice.id,
      number: invoice.number,
      customer: invoice.customerId,
      issuedOn: invoice.issuedOn,
      dueOn: invoice.dueOn,
      paidOn: invoice.paidOn,
      periodFrom: invoice.periodFrom,
      periodTo: invoice.periodTo,
      totalCents: invoice.totalCents,
      paidCents: invoice.paidCents,
      status: invoice.status,
      replacedBy: invoice.replacedBy,
    })
    .from(invoice)
    .where(eq(invoice.customerId, customer))
    .orderBy(desc(invoice.issuedOn), desc(invoice.id))
    .limit(LIMIT + 1)

/** The same page: its invoices with their contracts, and the balance. */
export async function drizzlePage(database: LibSQLDatabase, customer: string) {
  const rows = await drizzleRows(database, customer)
  const [contracts, balances] = await Promise.all([
    contractsOf(
      database,
      rows.map(({ id }) => id),
    ),
    balanceOf(database, customer),
  ])
  const items = rows.slice(0, LIMIT).map((row) => ({
    ...row,
    contracts: contracts.filter(({ invoiceId }) => invoiceId === row.id).map(({ invoiceId: _, ...rest }) => rest),
  }))
  return { items, next: rows.length > LIMIT ? items.at(-1)?.id : null, balance: balances[0] }
}

const contractsOf = (database: LibSQLDatabase, invoices: string[]) =>
  database
    .select({ invoiceId: invoiceContract.invoiceId, id: contract.id, reference: contract.displayReference, label: contract.label })
    .from(invoiceContract)
    .innerJoin(contract, eq(contract.id, invoiceContract.contractId))
    .where(inArray(invoiceContract.invoiceId, invoices))

const balanceOf = (database: LibSQLDatabase, customer: string) => {
  const today = new Date().toISOString().slice(0, 10)
  return database
    .select({
      dueCents: sql<number>`sum(${invoice.totalCents} - ${invoice.paidCents})`,
      overdueCents: sql<number>`sum(case when ${invoice.dueOn} < ${today} then ${invoice.totalCents} - ${invoice.paidCents} end)`,
      nextDueOn: sql<string>`min(case when ${invoice.dueOn} >= ${today} then ${invoice.dueOn} end)`,
    })
    .from(invoice)
    .where(and(eq(invoice.customerId, customer), eq(invoice.status, 'issued'), lt(invoice.paidCents, invoice.totalCents)))
}
