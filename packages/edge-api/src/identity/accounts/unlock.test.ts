import { expect, test } from 'vitest'
import { readAudit } from '../../platform/audit/read-audit.ts'
import { openDatabase } from '../../platform/database/connect-node.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { MIGRATIONS } from '../../platform/database/migrations.gen.ts'
import { unlockAccount } from './unlock.ts'

const NOW = Date.UTC(2026, 10, 10)
let clock = NOW
const ports = { now: () => clock++, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) }

test('the pause ends for known devices and strangers alike, of this account alone, and both commands stand in the audit log', async () => {
  const database = openDatabase(':memory:')
  await migrate(database, MIGRATIONS, ports)
  for (const [id, email] of [
    ['a', 'claire@example.com'],
    ['b', 'paolo@example.com'],
  ] as const)
    await database.batch(
      [
        { sql: "INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES (?, 'A', 'B', 'fr', 0)", args: [id] },
        {
          sql: "INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES (?, ?, 'email', ?, 0)",
          args: [email, id, email],
        },
        ...['known-device', 'stranger'].map((scope) => ({
          sql: 'INSERT INTO failure (subject, scope, count, paused_until, updated_at) VALUES (?, ?, 3, ?, 0)',
          args: [id, scope, NOW + 1_000],
        })),
      ],
      'write',
    )

  expect(await unlockAccount({ database }, ports, ' Claire@Example.com ')).toEqual({ accountId: 'a', wasPaused: true })
  expect(await unlockAccount({ database }, ports, 'claire@example.com')).toEqual({ accountId: 'a', wasPaused: false })
  expect(await unlockAccount({ database }, ports, 'nobody@example.com')).toBeNull()
  expect((await database.execute('SELECT DISTINCT subject FROM failure')).rows.map((row) => row['subject'])).toEqual(['b'])

  expect(await readAudit({ database }, ports, { account: 'CLAIRE@example.com', limit: 10 })).toMatchObject([
    { actor: 'operator', action: 'account.unlocked', accountId: 'a' },
    { actor: 'operator', action: 'account.unlocked', accountId: 'a' },
  ])
  expect(await readAudit({ database }, ports, { account: 'a', limit: 1 })).toMatchObject([{ action: 'audit.read', accountId: 'a' }])
  expect(await readAudit({ database }, ports, { account: 'nobody', limit: 1 })).toBeNull()
  expect(await readAudit({ database }, ports, { since: NOW + 1_000, limit: 10 })).toEqual([])
  database.close()
})
