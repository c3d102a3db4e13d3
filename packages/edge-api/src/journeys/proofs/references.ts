import { parseAmountCents } from '@foyer/contract/rules/amounts'
import { normalizeReference } from '@foyer/contract/rules/references'
import type { ReferenceMatch } from '@foyer/contract/steps/references'
import { invoice } from '../../platform/database/billing.ts'
import { contract, contractDeliveryPoint, customer, deliveryPoint } from '../../platform/database/customer.ts'
import { journey } from '../../platform/database/identity.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Reservation } from '../engine/step.ts'
import { matchedCustomer } from './matched-customer.ts'

const [c, i, newer, j, k, kd, p, contracts] = [
  alias(customer, 'c'),
  alias(invoice, 'i'),
  alias(invoice, 'newer'),
  alias(journey, 'j'),
  alias(contract, 'k'),
  alias(contractDeliveryPoint, 'kd'),
  alias(deliveryPoint, 'p'),
  unqualified(contract),
]

/** The one customer whom every reference fits, as `matched`: JSON. What is asked of an invoice is asked of one and the same. */
export function matchReferences(input: Record<string, unknown>, { profile, tokenHash, subject, now }: Reservation): Statement {
  const typed = profile.references.map((field) => ({ matches: field.matches, text: String(input[field.id] ?? '') }))
  const ofCustomer = typed.flatMap(({ matches, text }) => CUSTOMER_MATCHES[matches]?.(text) ?? [])
  const ofInvoice = typed.flatMap(({ matches, text }) => INVOICE_MATCHES[matches]?.(text) ?? [])
  const conditions = [...ofCustomer, ...(ofInvoice.length > 0 ? [hasLatestInvoice(ofInvoice, now)] : [])]
  if (conditions.length === 0) throw new Error('A profile asks for references and names none.')
  return statement(sql`SELECT ${matchedCustomer(subject, now)} AS matched
    FROM ${j} JOIN ${c} ON ${c.audience} = ${j.audience}
    WHERE ${j.tokenHash} = ${tokenHash} AND ${and(conditions)} LIMIT 1`)
}

const and = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` AND `)

type Matches = Partial<Record<ReferenceMatch, (typed: string) => SQL>>

/** As stored; NULL where nothing is left of what was typed, which fits nothing: not a cell of the billing data that is empty either. */
const referenceOf = (typed: string): string | null => normalizeReference(typed) || null

/** Of customer `c`, each led by an index: no set of references reads every customer. */
const CUSTOMER_MATCHES: Matches = {
  'customer.reference': (typed) => sql`${c.reference} = ${referenceOf(typed)}`,
  'customer.activationCode': (typed) => sql`${c.activationCode} = ${referenceOf(typed)}`,
  'contract.reference': (typed) =>
    sql`${c.id} = (SELECT ${contracts.customerId} FROM ${contracts} WHERE ${contracts.reference} = ${referenceOf(typed)})`,
  'deliveryPoint.reference': (typed) => sql`${c.id} IN (SELECT ${k.customerId} FROM ${p}
    JOIN ${kd} ON ${kd.deliveryPointId} = ${p.id} JOIN ${k} ON ${k.id} = ${kd.contractId}
    WHERE ${p.reference} = ${referenceOf(typed)})`,
}

/** Of invoice `i`. An amount that is none is NULL, which fits nothing. */
const INVOICE_MATCHES: Matches = {
  'invoice.latestNumber': (typed) => sql`replace(replace(replace(upper(${i.number}), '-', ''), ' ', ''), '.', '') = ${referenceOf(typed)}`,
  'invoice.latestTotalCents': (typed) => sql`${i.totalCents} = ${parseAmountCents(typed)}`,
}

/** The one before the latest is accepted too for 30 days after a new one. */
const hasLatestInvoice = (
  conditions: readonly SQL[],
  now: number,
): SQL => sql`EXISTS (SELECT 1 FROM ${i} WHERE ${i.customerId} = ${c.id} AND ${i.status} = 'issued' AND ${and(conditions)}
  AND NOT EXISTS (SELECT 1 FROM ${newer} WHERE ${newer.customerId} = ${i.customerId} AND ${newer.status} = 'issued'
    AND ${newer.issuedOn} > ${i.issuedOn} AND ${newer.issuedOn} <= ${new Date(now - 30 * DAY_MS).toISOString().slice(0, 10)}))`
