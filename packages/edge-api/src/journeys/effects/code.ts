import { sql } from '../../platform/database/statement.ts'
import type { EffectHandler } from '../engine/effects.ts'
import { countSend, sendGuards } from '../sends.ts'

/** Sends a code, or does all the same and sends none where no account is. */
export const sendCode: EffectHandler<'send-code'> = {
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
  guards: (effect, context) => sendGuards(context, effect.channel, effect.addressee),
  async statements(effect, context) {
    const outboxId = await context.enqueue(effect.message, { isUnheard: !effect.isHeard, isOffline: true })
    return [
      sql`INSERT INTO challenge (journey_id, entry, channel, target, code_mac, key_id, sent_at, expires_at, tries, outbox_id)
        VALUES (${context.journey.id}, ${effect.entry}, ${effect.channel}, ${effect.target}, ${effect.codeMac}, ${effect.keyId}, ${context.now}, ${effect.expiresAt}, 0, ${outboxId})
        ON CONFLICT (journey_id, entry) DO UPDATE SET channel = excluded.channel, target = excluded.target, code_mac = excluded.code_mac,
          key_id = excluded.key_id, sent_at = excluded.sent_at, expires_at = excluded.expires_at, spent_at = NULL, reservation = NULL, outbox_id = excluded.outbox_id`,
      ...countSend(context, effect.channel, effect.addressee),
    ]
  },
}

/** A code opens one thing once: of two requests that hold it, the second finds it spent and aborts. */
export const spendCode: EffectHandler<'spend-code'> = {
  guards: (effect, context) => [
    sql`EXISTS (SELECT 1 FROM challenge WHERE journey_id = ${context.journey.id} AND entry = ${effect.entry} AND spent_at IS NULL AND reservation = ${context.reservation})`,
  ],
  statements: (effect, context) => [
    sql`UPDATE challenge SET spent_at = ${context.now} WHERE journey_id = ${context.journey.id} AND entry = ${effect.entry}`,
  ],
}
