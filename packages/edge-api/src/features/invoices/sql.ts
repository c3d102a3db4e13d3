import type { Balance, Invoice, InvoiceSummary } from '@foyer/contract/resources'
import { invoice, invoiceContract, invoiceLine } from '../../platform/database/billing.ts'
import { access, accessContract, contract, contractDeliveryPoint, deliveryPoint } from '../../platform/database/customer.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias, type Names } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'

/**
 * What a statement is given beside the visitor. Of one invoice the first is its id; the page needs the others: the position behind which
 * it begins, and how many rows.
 */
export const GIVEN = {
  customer: sql`?4`,
  id: sql`?4`,
  issuedOn: sql`?5`,
  after: sql`?6`,
  rows: sql`?7`,
  contract: sql`?8`,
  today: sql`?9`,
  currency: sql`?10`,
}

const i = alias(invoice, 'i')
const a = alias(access, 'a')
const n = alias(invoice, 'n')
const nc = alias(invoiceContract, 'n')
const ac = alias(accessContract, 'ac')
const visitorsAccount = sql`visitor.account_id`

/** Cents still to pay. A credit note, a cancelled or a replaced invoice leaves nothing. */
const DUE = sql`CASE WHEN ${i.status} = 'issued' THEN max(0, ${i.totalCents} - ${i.paidCents}) ELSE 0 END`

/** The due date itself is still in time (R-25). */
const STATUS = sql`CASE WHEN ${i.status} <> 'issued' THEN ${i.status} WHEN ${i.totalCents} <= ${i.paidCents} THEN 'paid'
    WHEN ${i.dueOn} < ${GIVEN.today} THEN 'overdue' WHEN ${i.paidCents} > 0 THEN 'partly-paid' ELSE 'due' END`

/** The invoice that replaces it is named only if it is the same customer's. */
function replacement(): SQL {
  const r = alias(invoice, 'r')
  return sql`CASE WHEN ${i.replacedBy} IS NOT NULL THEN (
    SELECT ${jsonObject<NonNullable<InvoiceSummary['replacedBy']>>({ number: r.number, issuedOn: r.issuedOn })}
    FROM ${r} WHERE ${r.number} = ${i.replacedBy} AND ${r.customerId} = ${i.customerId}) END`
}

function contractsOn(): SQL {
  const [ic, c] = [alias(invoiceContract, 'ic'), alias(contract, 'c')]
  const record = jsonObject<InvoiceSummary['contracts'][number]>({ id: c.id, reference: c.displayReference, label: c.label })
  return sql`(SELECT json_group_array(${record}) FROM ${ic} JOIN ${c} ON ${c.id} = ${ic.contractId} WHERE ${ic.invoiceId} = ${i.id})`
}

/** Invoice `i` as it is answered. */
const SUMMARY: { readonly [Property in keyof InvoiceSummary]: SQL } = {
  id: i.id,
  number: i.number,
  customer: i.customerId,
  contracts: contractsOn(),
  issuedOn: i.issuedOn,
  dueOn: i.dueOn,
  paidOn: i.paidOn,
  periodFrom: i.periodFrom,
  periodTo: i.periodTo,
  totalCents: i.totalCents,
  dueCents: DUE,
  currency: GIVEN.currency,
  status: STATUS,
  replacedBy: replacement(),
}

/** Access `a` of the visitor, to one customer or all. */
const ACCESS = sql`${a.accountId} = ${visitorsAccount} AND (${GIVEN.customer} IS NULL OR ${a.customerId} = ${GIVEN.customer})`

/** A scoped role sees an invoice when every contract on it is in its scope: a total would tell of the others. */
function isVisible(id: SQL): SQL {
  const [v, s] = [alias(invoiceContract, 'v'), alias(accessContract, 's')]
  const isInScope = sql`EXISTS (SELECT 1 FROM ${s} WHERE ${s.accountId} = ${a.accountId} AND ${s.contractId} = ${v.contractId} AND ${s.customerId} = ${a.customerId})`
  return sql`(${a.isScoped} = 0 OR (
  EXISTS (SELECT 1 FROM ${v} WHERE ${v.invoiceId} = ${id})
  AND NOT EXISTS (SELECT 1 FROM ${v} WHERE ${v.invoiceId} = ${id} AND NOT ${isInScope})))`
}

/** The newest invoices of one contract, of access `a`, read off the index from the position on. */
function newestOfContract(contractId: SQL): SQL {
  const o = alias(invoice, 'o')
  return sql`
  SELECT ${nc.invoiceId} FROM ${nc}
  WHERE ${nc.contractId} = ${contractId} AND (${nc.issuedOn}, ${nc.invoiceId}) < (${GIVEN.issuedOn}, ${GIVEN.after})
    AND (SELECT ${o.customerId} FROM ${o} WHERE ${o.id} = ${nc.invoiceId}) = ${a.customerId} AND ${isVisible(nc.invoiceId)}
  ORDER BY ${nc.issuedOn} DESC, ${nc.invoiceId} DESC LIMIT ${GIVEN.rows}`
}

/** The newest invoices of one customer, as row numbers: what leads from the index to the row most directly. */
const NEWEST_OF_CUSTOMER = sql`
  SELECT n.rowid FROM ${n} WHERE ${n.customerId} = ${a.customerId} AND (${n.issuedOn}, ${n.id}) < (${GIVEN.issuedOn}, ${GIVEN.after})
  ORDER BY ${n.issuedOn} DESC, ${n.id} DESC LIMIT ${GIVEN.rows}`

/**
 * A line for each invoice, none with a line break within: what is answered is this text, and nothing reads it on the way. Sorted is before
 * anything is written: places alone, not texts.
 */
const page = (places: SQL) => sql`(SELECT group_concat(${jsonObject<InvoiceSummary>(SUMMARY)}, char(10)) FROM (
    ${places} ORDER BY 2 DESC, 3 DESC LIMIT ${GIVEN.rows}) AS newest CROSS JOIN ${i} ON i.rowid = newest.place) AS page`

/**
 * The newest of every customer (of every contract, where a role is scoped), then the newest of those: what it costs
 * depends on how many there are of them, not on how many invoices they have.
 */
export const pageOfAccount =
  page(sql`SELECT i.rowid AS place, ${i.issuedOn}, ${i.id} FROM ${a} CROSS JOIN ${i} ON i.rowid IN (${NEWEST_OF_CUSTOMER})
    WHERE ${ACCESS} AND ${a.isScoped} = 0
    UNION ALL
    SELECT DISTINCT i.rowid, ${i.issuedOn}, ${i.id} FROM ${a} CROSS JOIN ${ac} ON ${ac.accountId} = ${a.accountId} AND ${ac.customerId} = ${a.customerId}
    CROSS JOIN ${i} ON ${i.id} IN (${newestOfContract(ac.contractId)}) WHERE ${ACCESS} AND ${a.isScoped} = 1`)

/** One way along the contract's index, whichever customer of the account an invoice belongs to; each is looked up by its id once. */
export const pageOfContract = page(ofContract(alias(invoice, 'o')))

function ofContract(o: Names<typeof invoice>): SQL {
  return sql`SELECT o.rowid AS place, ${nc.issuedOn}, ${nc.invoiceId}
    FROM ${nc} CROSS JOIN ${o} ON ${o.id} = ${nc.invoiceId} CROSS JOIN ${a} ON ${a.customerId} = ${o.customerId}
    WHERE ${ACCESS} AND ${nc.contractId} = ${GIVEN.contract} AND (${nc.issuedOn}, ${nc.invoiceId}) < (${GIVEN.issuedOn}, ${GIVEN.after}) AND ${isVisible(nc.invoiceId)}`
}

const OPEN_CENTS = sql`${i.totalCents} - ${i.paidCents}`

const balance = (from: SQL) => sql`(
  SELECT ${jsonObject<Balance>({
    dueCents: sql`coalesce(sum(${OPEN_CENTS}), 0)`,
    overdueCents: sql`coalesce(sum(CASE WHEN ${i.dueOn} < ${GIVEN.today} THEN ${OPEN_CENTS} END), 0)`,
    nextDueOn: sql`min(CASE WHEN ${i.dueOn} >= ${GIVEN.today} THEN ${i.dueOn} END)`,
  })}
  FROM ${from} WHERE ${ACCESS} AND ${i.status} = 'issued' AND ${i.paidCents} < ${i.totalCents} AND ${isVisible(i.id)}) AS balance`

const OPEN = sql`${a} CROSS JOIN ${i} INDEXED BY invoice_open ON ${i.customerId} = ${a.customerId}`

export const balanceOfAccount = balance(OPEN)
export const balanceOfContract = balance(sql`${OPEN} AND EXISTS (${onContract(alias(invoiceContract, 'x'))})`)

function onContract(x: Names<typeof invoiceContract>): SQL {
  return sql`SELECT 1 FROM ${x} WHERE ${x.invoiceId} = ${i.id} AND ${x.contractId} = ${GIVEN.contract}`
}

/** Delivery points of the contracts on invoice `i`, as they were in its period. */
function deliveryPoints(): SQL {
  const [ic, cp, p] = [alias(invoiceContract, 'ic'), alias(contractDeliveryPoint, 'cp'), alias(deliveryPoint, 'p')]
  const record = jsonObject<Invoice['deliveryPoints'][number]>({
    reference: p.displayReference,
    energy: p.energy,
    label: p.label,
    address: p.address,
  })
  return sql`(
  SELECT json_group_array(${record})
  FROM ${ic} JOIN ${cp} ON ${cp.contractId} = ${ic.contractId} JOIN ${p} ON ${p.id} = ${cp.deliveryPointId}
  WHERE ${ic.invoiceId} = ${i.id} AND ${cp.fromDate} <= coalesce(${i.periodTo}, ${i.issuedOn})
    AND (${cp.toDate} IS NULL OR ${cp.toDate} >= coalesce(${i.periodFrom}, ${i.issuedOn})))`
}

function lines(): SQL {
  const l = alias(invoiceLine, 'l')
  const record = jsonObject<Invoice['lines'][number]>({
    text: l.text,
    detail: l.detail,
    quantity: l.quantity,
    unit: l.unit,
    unitPrice: l.unitPrice,
    vatBasisPoints: l.vatBasisPoints,
    amountCents: l.amountCents,
    contract: l.contractId,
  })
  return sql`(SELECT json_group_array(${record} ORDER BY ${l.position}) FROM ${l} WHERE ${l.invoiceId} = ${i.id})`
}

/** An invoice as the statement selects it: VAT by rate is reckoned from its lines. */
export type InvoiceRecord = Omit<Invoice, 'vat'>

/** One invoice with its lines. */
export const oneInvoice = sql`(
  SELECT ${jsonObject<InvoiceRecord>({
    ...SUMMARY,
    deliveryPoints: deliveryPoints(),
    reading: i.reading,
    readingOn: i.readingOn,
    netCents: i.netCents,
    lines: lines(),
  })}
  FROM ${i} JOIN ${a} ON ${a.customerId} = ${i.customerId} AND ${a.accountId} = ${visitorsAccount} WHERE ${i.id} = ${GIVEN.id} AND ${isVisible(i.id)}) AS invoice`
