import { DAY_MS, MINUTE_MS } from '../../platform/durations.ts'
import type { Ports } from '../../platform/ports.ts'
import { type Candidate, countCustomers, everyCustomer, findCustomer, type Skipped } from './candidates.ts'
import { type LinkMeans, writeLink } from './new-link.ts'

export interface SendLinksOptions {
  /** A customer's reference, or everybody who has a contract that has not ended. */
  to: { customer: string } | 'all'
  /** Also where a link is still open; that one is revoked. Never where the customer has access already. */
  isResend?: boolean
  isDryRun?: boolean
  /** Links a minute, so that neither the mail server nor the people who answer questions are swamped. */
  perMinute: number
  wait(ms: number): Promise<unknown>
  onProgress?: (progress: SendLinksReport) => void
}

export interface SendLinksReport {
  customers: number
  done: number
  sent: number
  skipped: Record<Skipped, number>
}

export class UnknownCustomer extends Error {}

/**
 * Sends activation links. Whoever has access already, has a link that is still open, or has no e-mail address gets none: so
 * a campaign that was interrupted is resumed by starting it again, and two that run at once send no link twice.
 *
 * @throws {UnknownCustomer}
 */
export async function sendLinks(
  means: LinkMeans,
  ports: Pick<Ports, 'now' | 'random'>,
  { to, isResend = false, isDryRun = false, perMinute, wait, onProgress = () => undefined }: SendLinksOptions,
): Promise<SendLinksReport> {
  const report: SendLinksReport = {
    customers: to === 'all' ? await countCustomers(means.database) : 1,
    done: 0,
    sent: 0,
    skipped: { 'has-access': 0, 'has-open-link': 0, 'no-email': 0, 'audience-closed': 0 },
  }
  for await (const { recipient, skipped } of recipients(means, ports, to)) {
    const reason = isResend && skipped === 'has-open-link' ? null : skipped
    if (reason !== null) report.skipped[reason]++
    else if (isDryRun || (await send(means, ports, recipient, isResend))) {
      report.sent++
      if (!isDryRun && to === 'all') await wait(MINUTE_MS / perMinute)
    } else report.skipped['has-open-link']++
    report.done++
    onProgress(report)
  }
  return report
}

async function* recipients(
  { database, profile }: LinkMeans,
  ports: Pick<Ports, 'now'>,
  to: SendLinksOptions['to'],
): AsyncGenerator<Candidate> {
  if (to === 'all') return yield* everyCustomer(database, profile, ports.now)
  const found = await findCustomer(database, profile, to.customer, ports.now())
  if (!found) throw new UnknownCustomer(`No customer has the reference ${to.customer}.`)
  yield found
}

/** Held against the database once more in the batch that writes: another campaign may have come first. */
const NO_ACCESS = 'NOT EXISTS (SELECT 1 FROM access WHERE customer_id = ?)'
const NO_OPEN_LINK = `NOT EXISTS (SELECT 1 FROM link WHERE customer_id = ? AND completed_at IS NULL AND revoked_at IS NULL AND expires_at > ?
  AND (max_uses IS NULL OR uses < max_uses))`

function send(
  means: LinkMeans,
  ports: Pick<Ports, 'now' | 'random'>,
  recipient: Candidate['recipient'],
  isResend: boolean,
): Promise<boolean> {
  const now = ports.now()
  const { lifetimeDays, reminderAfterDays } = means.profile.activationLink
  const { customerId } = recipient
  return writeLink(means, ports, {
    recipient,
    template: 'activation-link',
    expiresAt: now + lifetimeDays * DAY_MS,
    remindAt: reminderAfterDays === null ? null : now + reminderAfterDays * DAY_MS,
    condition: isResend
      ? { sql: NO_ACCESS, args: [customerId] }
      : { sql: `${NO_ACCESS} AND ${NO_OPEN_LINK}`, args: [customerId, customerId, BigInt(now)] },
    also: isResend
      ? [
          {
            sql: 'UPDATE link SET revoked_at = ? WHERE customer_id = ? AND created_at < ? AND completed_at IS NULL AND revoked_at IS NULL',
            args: [now, customerId, now],
          },
        ]
      : [],
  })
}
