import type { Audience, Language } from '@foyer/contract/profile'
import { customer } from '../../platform/database/customer.ts'
import { link } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { activeContracts, hasAccess } from './candidates.ts'
import type { LinkRecipient } from './new-link.ts'

interface DueRecord {
  linkId: string
  expiresAt: number
  customerId: string
  audience: Audience
  email: string
  firstName: string | null
  lastName: string | null
  locale: Language
  contracts: string[]
}

const c = alias(customer, 'c')
const l = alias(link, 'l')

const DUE = jsonObject<DueRecord>({
  linkId: l.id,
  expiresAt: l.expiresAt,
  customerId: l.customerId,
  audience: l.audience,
  email: l.email,
  firstName: c.firstName,
  lastName: c.lastName,
  locale: l.locale,
  contracts: activeContracts(c.id),
})

/** Links whose reminder is due, with whom it goes to: the address the link itself went to. */
export async function findRecipients(
  { database }: Pick<Deployment, 'database'>,
  now: number,
  limit: number,
): Promise<{ linkId: string; expiresAt: number; recipient: LinkRecipient }[]> {
  const { rows } = await database.execute(
    statement(sql`SELECT ${DUE} AS due FROM ${l} JOIN ${c} ON ${c.id} = ${l.customerId}
      WHERE ${l.remindAt} <= ${now} AND ${l.expiresAt} > ${now} AND ${l.completedAt} IS NULL AND ${l.revokedAt} IS NULL
        AND NOT ${hasAccess(l.customerId)}
      ORDER BY ${l.remindAt} LIMIT ${limit}`),
  )
  return rows.map((row) => {
    const { linkId, expiresAt, firstName, lastName, ...recipient } = dueIn(row['due'])
    return { linkId, expiresAt, recipient: { ...recipient, name: [firstName, lastName].filter(Boolean).join(' ') || null } }
  })
}

/** The object of `DUE`. */
const dueIn = (json: unknown): DueRecord => JSON.parse(String(json))
