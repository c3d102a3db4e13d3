import type { Session } from '@foyer/contract/resources'
import type { Client } from '@libsql/client'
import { SESSION_IDLE_MS, SESSION_PROLONG_MS } from '../../journeys/parameters.ts'
import { sql, statement } from '../../platform/database/statement.ts'

/** Compiled once: this is the most frequent read of all. */
const READ = `SELECT s.seen_at, s.expires_at, a.id, a.first_name, a.last_name, a.locale,
    (SELECT display FROM identifier WHERE account_id = a.id AND kind = 'email') AS email,
    (SELECT json_group_array(json_object('id', c.id, 'reference', c.display_reference, 'name', c.name, 'audience', c.audience, 'role', x.role))
      FROM access x JOIN customer c ON c.id = x.customer_id WHERE x.account_id = a.id) AS customers,
    (SELECT json_group_array(purpose) FROM elevation WHERE session_id = s.id AND until > ?2) AS raised
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = ?1 AND s.revoked_at IS NULL AND s.expires_at > ?2 AND s.seen_at > ?3`

/** Who is signed in and for whom, in one round trip; null when the session is over. */
export async function readSession(database: Client, tokenHash: string, now: number): Promise<{ session: Session; seenAt: number } | null> {
  const { rows } = await database.execute({ sql: READ, args: [tokenHash, now, now - SESSION_IDLE_MS] })
  const row = rows[0]
  if (!row) return null
  const seenAt = Number(row['seen_at'])
  const expiresAt = Number(row['expires_at'])
  return {
    seenAt,
    session: {
      account: {
        id: String(row['id']),
        email: String(row['email']),
        firstName: String(row['first_name']),
        lastName: String(row['last_name']),
        locale: String(row['locale']) as Session['account']['locale'],
      },
      customers: JSON.parse(String(row['customers'])),
      idleExpiresAt: new Date(Math.min(expiresAt, now + SESSION_IDLE_MS)).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      raised: JSON.parse(String(row['raised'])),
    },
  }
}

/** Guarded by what was seen, so that of many requests one writes. */
export const prolongStatement = (tokenHash: string, now: number) =>
  statement(
    sql`UPDATE session SET seen_at = ${now} WHERE token_hash = ${tokenHash} AND seen_at <= ${now - SESSION_PROLONG_MS} AND revoked_at IS NULL`,
  )

/** This session, or every session of its account. */
export const revokeStatement = (tokenHash: string, now: number, isEverywhere: boolean) =>
  statement(
    isEverywhere
      ? sql`UPDATE session SET revoked_at = ${now} WHERE revoked_at IS NULL
          AND account_id = (SELECT account_id FROM session WHERE token_hash = ${tokenHash} AND revoked_at IS NULL AND expires_at > ${now} AND seen_at > ${now - SESSION_IDLE_MS})`
      : sql`UPDATE session SET revoked_at = ${now} WHERE token_hash = ${tokenHash} AND revoked_at IS NULL`,
  )

/** Written only when the statement before it in the batch ended a session. */
export const auditSignOut = (id: string, tokenHash: string, now: number) =>
  statement(sql`INSERT INTO audit (id, at, actor, action, account_id) SELECT ${id}, ${now}, account_id, 'session.closed', account_id
    FROM session WHERE token_hash = ${tokenHash} AND revoked_at = ${now}`)
