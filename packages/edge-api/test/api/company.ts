import { uuidv7 } from '../../src/platform/uuid.ts'
import { grant, type Person, signedIn } from './people.ts'
import { someone, type World } from './world.ts'

export interface Company {
  id: string
  admin: Person
  /** Two contracts, and an invoice of each under the contract's own name. */
  office: string
  depot: string
}

export async function company(world: World): Promise<Company> {
  const customer = await world.customer({ audience: 'professional' })
  const { id } = customer
  const { rows } = await world.database.execute({ sql: 'SELECT id FROM contract WHERE customer_id = ?', args: [id] })
  const office = String(rows[0]?.['id'])
  const depot = uuidv7(world.now(), world.ports.random)
  await world.database.batch(
    [
      { sql: `UPDATE customer SET name = 'Tissages & Cie' WHERE id = ?`, args: [id] },
      {
        sql: `INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, exported_at) VALUES (?, ?, ?, ?, 'Dépôt', 'active', '2025-01-01', 0)`,
        args: [depot, depot, `D-${depot.slice(-6)}`, id],
      },
      ...[office, depot].flatMap((contract) => {
        const invoice = uuidv7(world.now(), world.ports.random)
        return [
          {
            sql: `INSERT INTO invoice (id, number, customer_id, issued_on, total_cents, paid_cents, net_cents, status, exported_at) VALUES (?, ?, ?, '2026-10-01', 1200, 0, 1000, 'issued', 0)`,
            args: [invoice, `F-${contract}`, id],
          },
          {
            sql: `INSERT INTO invoice_contract (invoice_id, contract_id, issued_on) VALUES (?, ?, '2026-10-01')`,
            args: [invoice, contract],
          },
        ]
      }),
    ],
    'write',
  )
  const admin = await signedIn(world, someone(), ['Aline', 'Chef'])
  await grant(world, admin.id, id, 'admin')
  return { id, admin, office, depot }
}

/** Somebody else of the company. */
export async function colleague(world: World, { id }: Company, role: string, contracts?: string[]): Promise<Person> {
  const person = await signedIn(world)
  await grant(world, person.id, id, role, contracts)
  return person
}

/** The token in the newest letter to somebody. */
export function linkOf(world: World, email: string): string {
  const token = /#foyer=([\w-]+)/.exec(world.messages(email)[0]?.text ?? '')?.[1]
  if (!token) throw new Error(`No link came to ${email}.`)
  return token
}
