import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { findRecipients } from './due-reminders.ts'
import { writeLink } from './new-link.ts'

/**
 * Reminds whom a campaign's link was sent to and who has not used it: a second link that ends with the first, for of
 * the first only a hash is kept. Each link is reminded of once.
 *
 * @returns how many reminders were written.
 */
export async function sendReminders(
  means: Pick<Deployment, 'profile' | 'sites' | 'database' | 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  { limit }: { limit: number },
): Promise<number> {
  const now = ports.now()
  let sent = 0
  for (const { linkId, expiresAt, recipient } of await findRecipients(means, now, limit)) {
    const isWritten = await writeLink(means, ports, {
      recipient,
      template: 'activation-reminder',
      expiresAt,
      remindAt: null,
      condition: {
        sql: `EXISTS (SELECT 1 FROM link WHERE id = ? AND remind_at IS NOT NULL AND completed_at IS NULL AND revoked_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM access WHERE customer_id = ?)`,
        args: [linkId, recipient.customerId],
      },
      also: [{ sql: 'UPDATE link SET remind_at = NULL WHERE id = ?', args: [linkId] }],
    })
    if (isWritten) sent++
  }
  return sent
}
