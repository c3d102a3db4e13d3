import type { SentChannel } from '@foyer/contract/factors'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { DAY_MS, HOUR_MS } from '../../platform/durations.ts'
import { type Bucket, bucketName, countIn, countOf } from '../../platform/throttle/bucket.ts'
import type { Stage } from '../engine/performance.ts'
import { addresseeLimits, dailyCaps, type Limits, ownLimits, senderClass } from '../engine/send-limits.ts'
import type { Snapshot } from '../engine/snapshot.ts'

interface Limited extends Bucket {
  limit: number
}

/** Of two that race for the last message, the second finds none left and aborts. */
export const sendGuards = (stage: Stage, channel: SentChannel, addressee: string | null): SQL[] =>
  guarded(stage, buckets(stage, channel, addressee))

/** Codes and links that somebody asked for count alike, whether or not a message leaves. */
export const countSend = (stage: Stage, channel: SentChannel, addressee: string | null): SQL[] =>
  counted(stage, buckets(stage, channel, addressee))

/** A message that follows what was counted for its sender: for the utility's cap alone. */
export const capGuards = (stage: Stage, channel: SentChannel): SQL[] => guarded(stage, capBuckets(stage, channel))

export const countForCap = (stage: Stage, channel: SentChannel): SQL[] => counted(stage, capBuckets(stage, channel))

const guarded = ({ now }: Stage, limited: readonly Limited[]): SQL[] =>
  limited.map((bucket) => sql`${countOf(bucket, now)} < ${bucket.limit}`)

const counted = ({ now }: Stage, limited: readonly Limited[]): SQL[] => limited.map((bucket) => countIn(bucket, now))

/** What the database will say of messages sent, so that a reload says what the turn said. */
export const projectSend = (snapshot: Snapshot, _: unknown, now: number): Snapshot => {
  const { perHour, perDay, hourEndsAt, dayEndsAt } = snapshot.sends
  const sends = {
    perHour: perHour + 1,
    perDay: perDay + 1,
    hourEndsAt: hourEndsAt ?? now + HOUR_MS,
    dayEndsAt: dayEndsAt ?? now + DAY_MS,
  }
  return { ...snapshot, sends }
}

function buckets(stage: Stage, channel: SentChannel, addressee: string | null): Limited[] {
  const { profile } = stage.deployment
  const subject = stage.snapshot.account?.id ?? stage.journey.subject ?? stage.journey.id
  return [
    ...those([senderClass(stage), subject], ownLimits(profile)),
    ...(addressee === null ? [] : those(['to', addressee], addresseeLimits(profile, channel))),
    ...capBuckets(stage, channel),
  ]
}

const those = (whose: readonly string[], { perHour, perDay }: Limits): Limited[] => [
  { ...bucketName('send/hour', ...whose), windowMs: HOUR_MS, limit: perHour },
  { ...bucketName('send/day', ...whose), windowMs: DAY_MS, limit: perDay },
]

function capBuckets(stage: Stage, channel: SentChannel): Limited[] {
  const { all, others } = dailyCaps(stage.deployment.profile, channel)
  return [
    { ...bucketName(`${channel}/day`), windowMs: DAY_MS, limit: all },
    ...(senderClass(stage) === 'known-device' ? [] : [{ ...bucketName(`${channel}/day/others`), windowMs: DAY_MS, limit: others }]),
  ]
}
