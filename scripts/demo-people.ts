import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '../packages/contract/src/profile.ts'
import type { ReferenceMatch } from '../packages/contract/src/steps/references.ts'
import { openDatabase } from '../packages/edge-api/src/platform/database/connect-node.ts'
import type { DemoPerson } from '../packages/host-demo/serve.ts'
import { messages, profiles } from '../packages/utilities/index.ts'

const SELECT = `SELECT c.name, c.email, c.phone, c.birth_date AS birthDate, c.audience,
    c.display_reference AS "customer.reference", c.activation_code AS "customer.activationCode",
    (SELECT display_reference FROM contract WHERE customer_id = c.id ORDER BY status, from_date LIMIT 1) AS "contract.reference",
    (SELECT p.display_reference FROM contract k JOIN contract_delivery_point kp ON kp.contract_id = k.id
       JOIN delivery_point p ON p.id = kp.delivery_point_id WHERE k.customer_id = c.id ORDER BY k.status, k.from_date LIMIT 1) AS "deliveryPoint.reference",
    (SELECT number FROM invoice WHERE customer_id = c.id AND status = 'issued' ORDER BY issued_on DESC LIMIT 1) AS "invoice.latestNumber",
    (SELECT total_cents FROM invoice WHERE customer_id = c.id AND status = 'issued' ORDER BY issued_on DESC LIMIT 1) AS "invoice.latestTotalCents",
    (SELECT count(*) FROM contract WHERE customer_id = c.id) AS contracts,
    (SELECT count(*) FROM contract WHERE customer_id = c.id AND status = 'ended') AS ended,
    (SELECT count(*) FROM invoice WHERE customer_id = c.id) AS invoices
  FROM customer c ORDER BY c.rowid`

/** Where the utility has no English words of its own. */
const LABELS: Record<ReferenceMatch, string> = {
  'customer.reference': 'Customer number',
  'customer.activationCode': 'Activation code',
  'deliveryPoint.reference': 'Delivery point',
  'contract.reference': 'Contract',
  'invoice.latestNumber': 'Latest invoice',
  'invoice.latestTotalCents': 'Its amount',
}

/** The invented customers of every utility, with what its profile asks for. */
export async function demoPeople(folder: string): Promise<DemoPerson[]> {
  const people = await Promise.all(Object.values(profiles).map((profile) => peopleOf(folder, profile)))
  return people.flat()
}

async function peopleOf(folder: string, profile: Profile): Promise<DemoPerson[]> {
  const file = join(folder, `${profile.id}.db`)
  if (!existsSync(file)) return []
  const database = openDatabase(file)
  try {
    const { rows } = await database.execute(SELECT)
    return rows.map((row) => person(profile, (column) => String(row[column] ?? '')))
  } finally {
    database.close()
  }
}

/** A column of a customer's row as text, empty where there is none. */
type Read = (column: string) => string

function person({ id, audiences, references, secretQuestions }: Profile, read: Read): DemoPerson {
  const { journeys } = audiences[read('audience') === 'professional' ? 'professional' : 'individual'] ?? {}
  const words = messages[id]?.en ?? {}
  const asked = references.map((field) => ({
    label: words[`references.${field.id}.label`] ?? LABELS[field.matches],
    value: printed(field.matches, read(field.matches)),
  }))
  // Where a personal question guards the recovery, the date of birth does too.
  const more = secretQuestions ? [{ label: 'Born', value: read('birthDate') }] : []
  return {
    utility: id,
    name: read('name'),
    note: noteOf(read),
    papers: [...asked, ...more].filter(({ value }) => value !== ''),
    reference: journeys?.activate && read('email') ? read('customer.reference') : null,
  }
}

function noteOf(read: Read): string {
  const contracts = Number(read('contracts'))
  const notes = [
    read('audience') === 'professional' ? 'company' : '',
    contracts > 0 && Number(read('ended')) === contracts ? 'former customer' : '',
    contracts > 1 ? `${contracts} contracts` : '',
    read('invoices') === '0' ? 'no invoice yet' : '',
    read('email') ? '' : 'no e-mail address known',
  ]
  return notes.filter(Boolean).join(', ')
}

const printed = (matches: ReferenceMatch, value: string): string =>
  matches === 'invoice.latestTotalCents' && value ? (Number(value) / 100).toFixed(2).replace('.', ',') : value
