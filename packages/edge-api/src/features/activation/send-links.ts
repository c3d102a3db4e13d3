import { and, eq, isNull, lt } from 'drizzle-orm'
import { OPERATOR } from '../../platform/audit/author.ts'
import { link } from '../../platform/database/identity.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { update } from '../../platform/database/write.ts'
import { DAY_MS, MINUTE_MS } from '../../platform/durations.ts'
import type { Ports } from '../../platform/ports.ts'
import { type Candidate, countCustomers, everyCustomer, findCustomer, hasAccess, hasOpenLink, type Skipped } from './candidates.ts'
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

/** Checks once more, in the batch that writes, what was read: another campaign may have come first. */
function send(
  means: LinkMeans,
  ports: Pick<Ports, 'now' | 'random'>,
  recipient: Candidate['recipient'],
  isResend: boolean,
): Promise<boolean> {
  const now = ports.now()
  const { lifetimeDays, reminderAfterDays } = means.profile.activationLink
  const { customerId } = recipient
  const customer = sql`${customerId}`
  const isOlder = and(eq(link.customerId, customerId), lt(link.createdAt, now), isNull(link.completedAt), isNull(link.revokedAt))
  return writeLink(means, ports, OPERATOR, {
    recipient,
    template: 'activation-link',
    expiresAt: now + lifetimeDays * DAY_MS,
    remindAt: reminderAfterDays === null ? null : now + reminderAfterDays * DAY_MS,
    condition: isResend ? sql`NOT ${hasAccess(customer)}` : sql`NOT ${hasAccess(customer)} AND NOT ${hasOpenLink(customer, sql`${now}`)}`,
    also: isResend ? [statement(update(link).set({ revokedAt: now }).where(isOlder))] : [],
  })
}
