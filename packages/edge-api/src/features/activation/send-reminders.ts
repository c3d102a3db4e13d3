import { eq } from 'drizzle-orm'
import { SCHEDULE } from '../../platform/audit/author.ts'
import { link } from '../../platform/database/identity.ts'
import { alias } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { update } from '../../platform/database/write.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { hasAccess } from './candidates.ts'
import { findRecipients } from './due-reminders.ts'
import { writeLink } from './new-link.ts'

const l = alias(link, 'l')

/**
 * Reminds whom a campaign's link was sent to and who has not used it (R-9): a second link that ends with the first, for of
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
    const isWritten = await writeLink(means, ports, SCHEDULE, {
      recipient,
      template: 'activation-reminder',
      expiresAt,
      remindAt: null,
      condition: sql`EXISTS (SELECT 1 FROM ${l} WHERE ${l.id} = ${linkId} AND ${l.remindAt} IS NOT NULL AND ${l.completedAt} IS NULL AND ${l.revokedAt} IS NULL)
        AND NOT ${hasAccess(sql`${recipient.customerId}`)}`,
      also: [statement(update(link).set({ remindAt: null }).where(eq(link.id, linkId)))],
    })
    if (isWritten) sent++
  }
  return sent
}
