import type { Profile } from '@foyer/contract/profile'
import type { Client, InStatement } from '@libsql/client'
import type { Ports } from '../../src/platform/ports.ts'
import { uuidv7 } from '../../src/platform/uuid.ts'

/** A customer as the billing system knows it, with all that a utility may ask. */
export interface Customer {
  id: string
  reference: string
  edl: string
  contract: string
  activationCode: string
  birthDate: string
  /** Of the latest invoice; none where the utility asks for none. */
  invoice: string
  amountCents: number
  firstName: string
}

export interface CustomerOptions {
  audience?: 'individual' | 'professional'
  email?: string
  /** All contracts have ended. */
  isFormer?: boolean
}

/** Test files may share a database: each draws numbers of its own. */
let block: number | undefined
let counter = 0
export function uniqueNumber(): number {
  block ??= Math.floor(Math.random() * 89_999)
  return block * 1_000 + (counter++ % 1_000)
}

/** Writes one into the database, under references nobody else has. */
export async function inventCustomer(
  database: Client,
  ports: Ports,
  { references }: Profile,
  { audience = 'individual', email, isFormer = false }: CustomerOptions = {},
): Promise<Customer> {
  const number = uniqueNumber()
  const newId = () => uuidv7(ports.now(), ports.random)
  const customer: Customer = {
    id: newId(),
    reference: String(10_000_000 + number),
    edl: String(1_000_000_000 + number),
    contract: `C${number}`,
    activationCode: String(8_000_000_000 + number),
    birthDate: '1980-05-17',
    invoice: `F-${number}`,
    amountCents: 10_000 + (number % 9_000),
    firstName: 'Jeanne',
  }
  const { id, reference, edl, contract, activationCode, birthDate } = customer
  const [contractId, pointId] = [newId(), newId()]
  await database.batch(
    [
      {
        sql: `INSERT INTO customer (id, reference, display_reference, audience, name, first_name, last_name, email, activation_code, birth_date, exported_at)
              VALUES (?, ?, ?, ?, 'Jeanne Exemple', 'Jeanne', 'Exemple', ?, ?, ?, 0)`,
        args: [id, reference, reference, audience, email ?? null, activationCode, birthDate],
      },
      {
        sql: `INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, exported_at) VALUES (?, ?, ?, ?, 'Appartement', ?, '2024-01-01', 0)`,
        args: [contractId, contract, contract, id, isFormer ? 'ended' : 'active'],
      },
      {
        sql: `INSERT INTO delivery_point (id, reference, display_reference, energy, label, address, exported_at) VALUES (?, ?, ?, 'electricity', 'Appartement', '1 rue Inventée', 0)`,
        args: [pointId, edl, edl],
      },
      {
        sql: `INSERT INTO contract_delivery_point (contract_id, delivery_point_id, from_date) VALUES (?, ?, '2024-01-01')`,
        args: [contractId, pointId],
      },
      ...(references.some(({ matches }) => matches.startsWith('invoice.'))
        ? [invoiceOf(customer, customer.invoice, customer.amountCents, today(ports), newId())]
        : []),
    ],
    'write',
  )
  return customer
}

const today = (ports: Ports): string => new Date(ports.now()).toISOString().slice(0, 10)

/** An invoice of a customer's, unpaid. */
export const invoiceOf = ({ id }: Customer, number: string, totalCents: number, issuedOn: string, invoiceId: string): InStatement => ({
  sql: `INSERT INTO invoice (id, number, customer_id, issued_on, total_cents, paid_cents, net_cents, status, exported_at) VALUES (?, ?, ?, ?, ?, 0, ?, 'issued', 0)`,
  args: [invoiceId, number, id, issuedOn, totalCents, totalCents],
})

/** What a customer reads off paper, for the fields that a profile asks. */
export const referencesOf = ({ references }: Profile, customer: Customer): Record<string, string> =>
  Object.fromEntries(
    references.map(({ id, matches }) => [
      id,
      {
        'customer.reference': customer.reference,
        'customer.activationCode': customer.activationCode,
        'contract.reference': customer.contract,
        'deliveryPoint.reference': customer.edl,
        'invoice.latestNumber': customer.invoice,
        'invoice.latestTotalCents': (customer.amountCents / 100).toFixed(2),
      }[matches],
    ]),
  )
