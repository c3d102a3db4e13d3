import type { ReferenceField, ReferenceMatch } from '@foyer/contract/profile'
import { normalizeReference } from '@foyer/contract/rules/references'
import { ownerToAsk } from '../../claims/household-request.ts'
import { type SQL, type Statement, sql, statement } from '../../database/statement.ts'
import { contractsOf } from './linked-contracts.ts'
import type { Reservation } from './step.ts'

/** One customer whom every reference fits: `customerId`, whether another account owns it already, and which owner is to be asked. */
export function matchReferences(input: Record<string, unknown>, { profile, tokenHash, subject, now }: Reservation): Statement {
  const conditions = profile.references.map((field) => fits(field, String(input[field.id] ?? ''), now))
  return statement(sql`SELECT c.id AS customerId, ${contractsOf(sql`c.id`)} AS contracts,
      EXISTS (SELECT 1 FROM access x WHERE x.customer_id = c.id AND x.account_id <> ${subject}) AS isTaken,
      ${ownerToAsk(subject, now)} AS owner
    FROM journey j JOIN customer c ON c.audience = j.audience
    WHERE j.token_hash = ${tokenHash} AND ${sql.join(conditions, sql` AND `)} LIMIT 1`)
}

const fits = (field: ReferenceField, typed: string, now: number): SQL => MATCHES[field.matches](typed, now)

const MATCHES: Record<ReferenceMatch, (typed: string, now: number) => SQL> = {
  'customer.reference': (typed) => sql`c.reference = ${normalizeReference(typed)}`,
  'customer.activationCode': (typed) => sql`c.activation_code = ${normalizeReference(typed)}`,
  'contract.reference': (typed) =>
    sql`EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = c.id AND k.reference = ${normalizeReference(typed)})`,
  'deliveryPoint.reference': (typed) => sql`EXISTS (SELECT 1 FROM contract k
    JOIN contract_delivery_point kd ON kd.contract_id = k.id JOIN delivery_point p ON p.id = kd.delivery_point_id
    WHERE k.customer_id = c.id AND p.reference = ${normalizeReference(typed)})`,
  'invoice.latestNumber': (typed, now) =>
    sql`EXISTS (SELECT 1 FROM invoice i WHERE i.customer_id = c.id AND ${isLatest(now)} AND replace(replace(replace(upper(i.number), '-', ''), ' ', ''), '.', '') = ${normalizeReference(typed)})`,
  'invoice.latestTotalCents': (typed, now) =>
    sql`EXISTS (SELECT 1 FROM invoice i WHERE i.customer_id = c.id AND ${isLatest(now)} AND i.total_cents = ${toCents(typed)})`,
}

/** The one before is accepted too for 30 days after a new one (R-18). */
const isLatest = (
  now: number,
): SQL => sql`i.status = 'issued' AND NOT EXISTS (SELECT 1 FROM invoice newer WHERE newer.customer_id = i.customer_id AND newer.status = 'issued'
  AND newer.issued_on > i.issued_on AND newer.issued_on <= ${new Date(now - 30 * 86_400_000).toISOString().slice(0, 10)})`

/** "123,45 €" and "123.45" alike; -1 where it is no amount. */
export function toCents(typed: string): number {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?(?:\u20ac|EUR)?$/i.exec(typed.replace(/\s/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : -1
}
