import { sendReminders } from '../../features/activation/send-reminders.ts'
import { purgeInvitations } from '../../features/team/purge.ts'
import { purgeJourneys } from '../../journeys/purge.ts'
import { deliver } from '../../messages/outbox.ts'
import { purge } from '../../messages/outbox-rows.ts'
import { purgeClients } from '../../oauth/purge.ts'
import type { Deployment } from '../deployment.ts'
import { MINUTE_MS } from '../durations.ts'
import { purgeAnswers } from '../idempotency/write-once.ts'
import type { Ports } from '../ports.ts'

/** How often what has run out is removed. */
const PURGE_EVERY_MINUTES = 10

/** Of a campaign, at most so many a minute. */
const REMINDERS = 30

/** What is done every minute, by a cron trigger on Workers and a timer on Node: remind, retry messages, remove what has run out. */
export async function everyMinute(deployments: ReadonlyMap<string, Deployment>, ports: Ports): Promise<void> {
  const isPurgeDue = Math.floor(ports.now() / MINUTE_MS) % PURGE_EVERY_MINUTES === 0
  await Promise.all(
    [...deployments].map(async ([utility, deployment]) => {
      try {
        await sendReminders(deployment, ports, { limit: REMINDERS })
        await deliver(deployment, ports)
        if (!isPurgeDue) return
        const { removed } = await purgeJourneys(deployment, ports)
        const rows =
          removed +
          (await purgeInvitations(deployment)).removed +
          (await purgeAnswers(deployment, ports)).removed +
          (await purgeClients(deployment, ports)).removed
        ports.log({ level: 'info', event: 'purged', utility, messages: (await purge(deployment, ports)).removed, rows })
      } catch (error) {
        // One utility's database being away holds up no other.
        ports.log({ level: 'error', event: 'schedule-failed', utility, name: error instanceof Error ? error.name : 'unknown' })
      }
    }),
  )
}
