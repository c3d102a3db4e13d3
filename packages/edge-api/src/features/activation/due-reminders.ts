import type { Audience, Language } from '@foyer/contract/profile'
import type { Deployment } from '../../platform/deployment.ts'
import type { LinkRecipient } from './new-link.ts'

const DUE = `SELECT l.id, l.expires_at, l.email, l.customer_id, l.audience, l.locale, c.first_name, c.last_name,
    (SELECT json_group_array(display_reference) FROM (
      SELECT display_reference FROM contract WHERE customer_id = c.id AND status = 'active' ORDER BY from_date LIMIT 3)) AS contracts
  FROM link l JOIN customer c ON c.id = l.customer_id
  WHERE l.remind_at <= ?1 AND l.expires_at > ?1 AND l.completed_at IS NULL AND l.revoked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM access a WHERE a.customer_id = l.customer_id)
  ORDER BY l.remind_at LIMIT ?2`

/** Links whose reminder is due, with whom it goes to: the address the link itself went to. */
export async function findRecipients(
  { database }: Pick<Deployment, 'database'>,
  now: number,
  limit: number,
): Promise<{ linkId: string; expiresAt: number; recipient: LinkRecipient }[]> {
  const { rows } = await database.execute({ sql: DUE, args: [BigInt(now), BigInt(limit)] })
  return rows.map((row) => ({
    linkId: String(row['id']),
    expiresAt: Number(row['expires_at']),
    recipient: {
      customerId: String(row['customer_id']),
      audience: String(row['audience']) as Audience,
      email: String(row['email']),
      name: [row['first_name'], row['last_name']].filter(Boolean).join(' ') || null,
      locale: String(row['locale']) as Language,
      contracts: JSON.parse(String(row['contracts'])),
    },
  }))
}
