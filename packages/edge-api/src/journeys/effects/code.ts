import { challenge } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import type { EffectHandler } from '../engine/effects.ts'
import { countSend, sendGuards } from '../sends.ts'

const challenges = unqualified(challenge)

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
      sql`INSERT INTO ${into(challenges, 'journeyId', 'entry', 'channel', 'target', 'codeMac', 'keyId', 'sentAt', 'expiresAt', 'tries', 'outboxId')}
        VALUES (${context.journey.id}, ${effect.entry}, ${effect.channel}, ${effect.target}, ${effect.codeMac}, ${effect.keyId}, ${context.now}, ${effect.expiresAt}, 0, ${outboxId})
        ON CONFLICT (${challenges.journeyId}, ${challenges.entry}) DO UPDATE SET ${challenges.channel} = excluded.${challenges.channel}, ${challenges.target} = excluded.${challenges.target}, ${challenges.codeMac} = excluded.${challenges.codeMac},
          ${challenges.keyId} = excluded.${challenges.keyId}, ${challenges.sentAt} = excluded.${challenges.sentAt}, ${challenges.expiresAt} = excluded.${challenges.expiresAt}, ${challenges.spentAt} = NULL, ${challenges.reservation} = NULL, ${challenges.outboxId} = excluded.${challenges.outboxId}`,
      ...countSend(context, effect.channel, effect.addressee),
    ]
  },
}

/** A code opens one thing once: of two requests that hold it, the second finds it spent and aborts. */
export const spendCode: EffectHandler<'spend-code'> = {
  guards: (effect, context) => [
    sql`EXISTS (SELECT 1 FROM ${challenges} WHERE ${challenges.journeyId} = ${context.journey.id} AND ${challenges.entry} = ${effect.entry} AND ${challenges.spentAt} IS NULL AND ${challenges.reservation} = ${context.reservation})`,
  ],
  statements: (effect, context) => [
    sql`UPDATE ${challenges} SET ${challenges.spentAt} = ${context.now} WHERE ${challenges.journeyId} = ${context.journey.id} AND ${challenges.entry} = ${effect.entry}`,
  ],
}
