import { sql } from '../../database/statement.ts'
import type { Performance, Stage } from '../engine/performance.ts'
import { DEFAULT_SEND_LIMITS } from '../parameters.ts'

/** `known-device`, operators' links and everybody else are counted apart, so that a stranger cannot close recovery. */
export function senderClass(stage: Pick<Stage, 'snapshot' | 'journey'>): string {
  if (stage.snapshot.isKnownDevice) return 'known-device'
  return stage.journey.linkId ? 'link' : 'stranger'
}

const HOUR_MS = 3_600_000

/** Sends a code, or makes as if where no account is (`message: null`), so that both take the same. */
export const sendCode: Performance<'send-code'> = {
  project(snapshot, effect, now) {
    const before = snapshot.challenges.find((challenge) => challenge.entry === effect.entry)
    const { entry, channel, target, codeMac, keyId, expiresAt } = effect
    const challenge = {
      entry,
      channel,
      target,
      codeMac,
      keyId,
      expiresAt,
      sentAt: now,
      tries: before?.tries ?? 0,
      reservation: null,
      spentAt: null,
      delivery: 'queued' as const,
    }
    return { ...snapshot, challenges: [...snapshot.challenges.filter((each) => each !== before), challenge] }
  },
  guards(effect, stage) {
    const { perHour, perDay, smsPerDay } = stage.deployment.profile.sendLimits ?? DEFAULT_SEND_LIMITS
    return buckets(stage, effect.channel).map(({ bucket, period }) => {
      const limit = period === 'hour' ? perHour : bucket === 'sms/day' ? smsPerDay : perDay
      return sql`NOT EXISTS (SELECT 1 FROM throttle WHERE bucket = ${bucket} AND window_ends_at > ${stage.now} AND count >= ${limit})`
    })
  },
  async statements(effect, stage) {
    const outboxId = effect.message ? await stage.enqueue(effect.message) : null
    return [
      sql`INSERT INTO challenge (journey_id, entry, channel, target, code_mac, key_id, sent_at, expires_at, tries, outbox_id)
        VALUES (${stage.journey.id}, ${effect.entry}, ${effect.channel}, ${effect.target}, ${effect.codeMac}, ${effect.keyId}, ${stage.now}, ${effect.expiresAt}, 0, ${outboxId})
        ON CONFLICT (journey_id, entry) DO UPDATE SET channel = excluded.channel, target = excluded.target, code_mac = excluded.code_mac,
          key_id = excluded.key_id, sent_at = excluded.sent_at, expires_at = excluded.expires_at, spent_at = NULL, reservation = NULL, outbox_id = excluded.outbox_id`,
      ...buckets(stage, effect.channel).map(
        ({ bucket, endsAt }) => sql`INSERT INTO throttle (bucket, count, window_ends_at) VALUES (${bucket}, 1, ${endsAt})
          ON CONFLICT (bucket) DO UPDATE SET count = CASE WHEN window_ends_at <= ${stage.now} THEN 1 ELSE count + 1 END,
            window_ends_at = CASE WHEN window_ends_at <= ${stage.now} THEN excluded.window_ends_at ELSE window_ends_at END`,
      ),
    ]
  },
}

function buckets(stage: Stage, channel: 'email' | 'sms'): { bucket: string; period: 'hour' | 'day'; endsAt: number }[] {
  const subject = stage.snapshot.account?.id ?? stage.journey.subject ?? stage.journey.id
  const whose = `${senderClass(stage)}/${subject}`
  const own = [
    { bucket: `send/hour/${whose}`, period: 'hour' as const, endsAt: stage.now + HOUR_MS },
    { bucket: `send/day/${whose}`, period: 'day' as const, endsAt: stage.now + 24 * HOUR_MS },
  ]
  return channel === 'sms' ? [...own, { bucket: 'sms/day', period: 'day', endsAt: stage.now + 24 * HOUR_MS }] : own
}

/** A code opens one thing once: of two requests that hold it, the second finds it spent and aborts. */
export const spendCode: Performance<'spend-code'> = {
  guards: (effect, stage) => [
    sql`EXISTS (SELECT 1 FROM challenge WHERE journey_id = ${stage.journey.id} AND entry = ${effect.entry} AND spent_at IS NULL AND reservation = ${stage.reservation})`,
  ],
  statements: (effect, stage) => [
    sql`UPDATE challenge SET spent_at = ${stage.now} WHERE journey_id = ${stage.journey.id} AND entry = ${effect.entry}`,
  ],
}
