import { DEVICE_LIFETIME_MS, SESSION_LIFETIME_MS } from '../../identity/live-session.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type EffectHandler } from '../engine/effects.ts'

/** Signs in, and remembers the browser. One journey's turn opens one session: its token's hash is unique. */
export const openSession: EffectHandler<'open-session'> = {
  statements({ elevated }, context) {
    const { now, ports } = context
    const accountId = accountIdOf(context)
    const device = sql`(SELECT id FROM device WHERE token_hash = ${context.deviceTokenHash})`
    return [
      sql`INSERT INTO device (id, token_hash, created_at, expires_at) VALUES (${uuidv7(now, ports.random)}, ${context.deviceTokenHash}, ${now}, ${now + DEVICE_LIFETIME_MS})
        ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at`,
      sql`INSERT INTO device_account (device_id, account_id, seen_at) VALUES (${device}, ${accountId}, ${now})
        ON CONFLICT (device_id, account_id) DO UPDATE SET seen_at = excluded.seen_at`,
      sql`INSERT INTO session (id, token_hash, account_id, device_id, agent, created_at, seen_at, expires_at)
        VALUES (${uuidv7(now, ports.random)}, ${context.sessionTokenHash}, ${accountId}, ${device}, ${context.agent}, ${now}, ${now}, ${now + SESSION_LIFETIME_MS})`,
      ...(elevated?.purposes ?? []).map(
        (purpose) => sql`INSERT INTO elevation (session_id, purpose, until)
          SELECT id, ${purpose}, ${elevated?.until ?? now} FROM session WHERE token_hash = ${context.sessionTokenHash}`,
      ),
    ]
  },
  audit: () => ({ action: 'session.opened' }),
}
