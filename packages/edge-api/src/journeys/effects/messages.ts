import { requestPlace } from '../../features/claims/written-request.ts'
import { claim } from '../../platform/database/customer.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import type { EffectHandler } from '../engine/effects.ts'
import { capGuards, countForCap } from '../sends.ts'

const claims = unqualified(claim)

export const sendMessage: EffectHandler<'send-message'> = {
  async statements(effect, context) {
    await context.enqueue(effect.message)
    return []
  },
}

/** What was written through the contact form, for the operator to answer or decide; one open wish to be unlocked an account. */
export const fileRequest: EffectHandler<'file-request'> = {
  async statements({ request, isUnlock, claimId }, context) {
    const { deployment, ports, snapshot, now } = context
    const payload = await deployment.keys.seal(requestPlace(claimId), JSON.stringify(request), ports.random(12))
    const accountId = snapshot.account?.id ?? null
    return [
      sql`INSERT INTO ${into(claims, 'id', 'accountId', 'kind', 'createdAt', 'payload')} VALUES (${claimId}, ${accountId}, ${isUnlock ? 'unlock' : 'contact'}, ${now}, ${payload})`,
      ...countForCap(context, 'email'),
    ]
  },
  guards: ({ isUnlock }, context) => [
    ...capGuards(context, 'email'),
    ...(isUnlock
      ? [
          sql`NOT EXISTS (SELECT 1 FROM ${claims} WHERE ${claims.accountId} = ${context.snapshot.account?.id ?? null} AND ${claims.kind} = 'unlock' AND ${claims.decidedAt} IS NULL)`,
        ]
      : []),
  ],
  audit: ({ isUnlock }) => ({ action: isUnlock ? 'unlock.requested' : 'contact.requested' }),
}
