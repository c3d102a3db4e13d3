import type { SentChannel } from '@foyer/contract/factors'
import { type SQL, sql } from '../../database/statement.ts'
import type { Stage } from '../engine/performance.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { DEFAULT_SEND_LIMITS } from '../parameters.ts'

const HOUR_MS = 3_600_000

/** `known-device`, operators' links and everybody else are counted apart, so that a stranger cannot close recovery. */
export function senderClass(stage: Pick<Stage, 'snapshot' | 'journey'>): string {
  if (stage.snapshot.isKnownDevice) return 'known-device'
  return stage.journey.linkId ? 'link' : 'stranger'
}

/** Of two that race for the last message, the second finds none left and aborts. */
export function sendGuards(stage: Stage, channel: SentChannel, addressee: string | null = null): SQL[] {
  const { perHour, perDay, smsPerDay } = stage.deployment.profile.sendLimits ?? DEFAULT_SEND_LIMITS
  return buckets(stage, channel, addressee).map(({ bucket, period }) => {
    const limit = period === 'hour' ? perHour : bucket === 'sms/day' ? smsPerDay : perDay
    return sql`NOT EXISTS (SELECT 1 FROM throttle WHERE bucket = ${bucket} AND window_ends_at > ${stage.now} AND count >= ${limit})`
  })
}

/** Codes and links that somebody asked for count alike, whether or not a message leaves. */
export const countSend = (stage: Stage, channel: SentChannel, addressee: string | null = null): SQL[] =>
  buckets(stage, channel, addressee).map(
    ({ bucket, endsAt }) => sql`INSERT INTO throttle (bucket, count, window_ends_at) VALUES (${bucket}, 1, ${endsAt})
      ON CONFLICT (bucket) DO UPDATE SET count = CASE WHEN window_ends_at <= ${stage.now} THEN 1 ELSE count + 1 END,
        window_ends_at = CASE WHEN window_ends_at <= ${stage.now} THEN excluded.window_ends_at ELSE window_ends_at END`,
  )

/** What the database will say of messages sent, so that a reload says what the turn said. */
export const projectSend = (snapshot: Snapshot, _: unknown, now: number): Snapshot => {
  const { perHour, perDay, hourEndsAt, dayEndsAt, smsToday } = snapshot.sends
  const sends = {
    perHour: perHour + 1,
    perDay: perDay + 1,
    hourEndsAt: hourEndsAt ?? now + HOUR_MS,
    dayEndsAt: dayEndsAt ?? now + 24 * HOUR_MS,
  }
  return { ...snapshot, sends: { ...sends, smsToday } }
}

interface Bucket {
  bucket: string
  period: 'hour' | 'day'
  endsAt: number
}

function buckets(stage: Stage, channel: SentChannel, addressee: string | null): Bucket[] {
  const subject = stage.snapshot.account?.id ?? stage.journey.subject ?? stage.journey.id
  const [hourEndsAt, dayEndsAt] = [stage.now + HOUR_MS, stage.now + 24 * HOUR_MS]
  const those = (whose: string): Bucket[] => [
    { bucket: `send/hour/${whose}`, period: 'hour', endsAt: hourEndsAt },
    { bucket: `send/day/${whose}`, period: 'day', endsAt: dayEndsAt },
  ]
  return [
    ...those(`${senderClass(stage)}/${subject}`),
    ...(addressee === null ? [] : those(`to/${addressee}`)),
    ...(channel === 'sms' ? [{ bucket: 'sms/day', period: 'day' as const, endsAt: dayEndsAt }] : []),
  ]
}
