import { DEVICE_LIFETIME_MS, SESSION_LIFETIME_MS } from '../../identity/live-session.ts'
import { device, deviceAccount, session } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { elevation } from '../../platform/database/security.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type EffectHandler } from '../engine/effects.ts'

const [deviceAccounts, devices, elevations, sessions] = [
  unqualified(deviceAccount),
  unqualified(device),
  unqualified(elevation),
  unqualified(session),
]

/** Signs in, and remembers the browser. One journey's turn opens one session: its token's hash is unique. */
export const openSession: EffectHandler<'open-session'> = {
  statements({ elevated }, context) {
    const { now, ports } = context
    const accountId = accountIdOf(context)
    const device = sql`(SELECT ${devices.id} FROM ${devices} WHERE ${devices.tokenHash} = ${context.deviceTokenHash})`
    return [
      sql`INSERT INTO ${into(devices, 'id', 'tokenHash', 'createdAt', 'expiresAt')} VALUES (${uuidv7(now, ports.random)}, ${context.deviceTokenHash}, ${now}, ${now + DEVICE_LIFETIME_MS})
        ON CONFLICT (${devices.tokenHash}) DO UPDATE SET ${devices.expiresAt} = excluded.${devices.expiresAt}`,
      sql`INSERT INTO ${into(deviceAccounts, 'deviceId', 'accountId', 'seenAt')} VALUES (${device}, ${accountId}, ${now})
        ON CONFLICT (${deviceAccounts.deviceId}, ${deviceAccounts.accountId}) DO UPDATE SET ${deviceAccounts.seenAt} = excluded.${deviceAccounts.seenAt}`,
      sql`INSERT INTO ${into(sessions, 'id', 'tokenHash', 'accountId', 'deviceId', 'agent', 'createdAt', 'seenAt', 'expiresAt')}
        VALUES (${uuidv7(now, ports.random)}, ${context.sessionTokenHash}, ${accountId}, ${device}, ${context.agent}, ${now}, ${now}, ${now + SESSION_LIFETIME_MS})`,
      ...(elevated?.purposes ?? []).map(
        (purpose) => sql`INSERT INTO ${into(elevations, 'sessionId', 'purpose', 'until')}
          SELECT ${sessions.id}, ${purpose}, ${elevated?.until ?? now} FROM ${sessions} WHERE ${sessions.tokenHash} = ${context.sessionTokenHash}`,
      ),
    ]
  },
  audit: () => ({ action: 'session.opened' }),
}
