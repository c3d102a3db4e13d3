import { householdRequest, mayWriteAbout } from '../../features/claims/household-request.ts'
import { ASK_AGAIN_AFTER_MS } from '../../features/claims/parameters.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type EffectHandler } from '../engine/effects.ts'

/**
 * Links the account to a customer. By a link, the utility has decided who that is. By references, only while
 * nobody else is the owner: two accounts that race for one customer meet in the guard.
 */
export const linkCustomer: EffectHandler<'link-customer'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    customers: [
      ...snapshot.customers,
      { id: effect.customerId, hasActiveContract: effect.contracts.length > 0, contracts: effect.contracts },
    ],
  }),
  guards: (effect, context) =>
    effect.linkId
      ? [sql`EXISTS (SELECT 1 FROM link WHERE id = ${effect.linkId} AND customer_id = ${effect.customerId} AND revoked_at IS NULL)`]
      : [sql`NOT EXISTS (SELECT 1 FROM access WHERE customer_id = ${effect.customerId} AND account_id <> ${accountIdOf(context)})`],
  statements(effect, context) {
    const { customerId, role, linkId } = effect
    const accountId = accountIdOf(context)
    const isScoped = sql`EXISTS (SELECT 1 FROM link_contract WHERE link_id = ${linkId})`
    const access = sql`INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at)
      VALUES (${accountId}, ${customerId}, ${role}, ${isScoped}, ${context.now}) ON CONFLICT DO NOTHING`
    if (linkId === null) return [access]
    return [
      access,
      // Only with the access that was written just now: a link widens no role that was there before.
      sql`INSERT INTO access_contract (account_id, customer_id, contract_id)
        SELECT a.account_id, a.customer_id, s.contract_id FROM access a JOIN link_contract s ON s.link_id = ${linkId}
        WHERE a.account_id = ${accountId} AND a.customer_id = ${customerId} AND a.granted_at = ${context.now} AND a.is_scoped = 1 ON CONFLICT DO NOTHING`,
      sql`UPDATE link SET completed_at = ${context.now} WHERE id = ${linkId} AND completed_at IS NULL`,
    ]
  },
  audit: (effect) => ({
    action: effect.linkId ? 'customer.linked-by-link' : 'customer.linked-by-references',
    customerId: effect.customerId,
  }),
}

/**
 * Right references of a customer who is another account's: people decide, never the software. Of an individual, the
 * owner is asked by e-mail, for it may be somebody of the household; the operator can decide as well.
 */
export const claimCustomer: EffectHandler<'claim-customer'> = {
  // Of many who ask at once, those for whom no letter is left are decided again, and none is written.
  guards: ({ customerId, owner }, { now }) => (owner ? [mayWriteAbout(sql`${customerId}`, now)] : []),
  async statements({ customerId, owner }, context) {
    const { now, ports, journey, snapshot } = context
    if (owner && snapshot.account) await context.enqueue(householdRequest(owner, snapshot.account, now))
    const kind = journey.audience === 'individual' ? 'household' : 'already-linked'
    return [
      sql`INSERT INTO claim (id, account_id, customer_id, kind, created_at)
        VALUES (${uuidv7(now, ports.random)}, ${accountIdOf(context)}, ${customerId}, ${kind}, ${now})
        ON CONFLICT (account_id, customer_id) DO UPDATE SET kind = excluded.kind, created_at = excluded.created_at, decided_at = NULL, decision = NULL, decided_by = NULL
        WHERE claim.decided_at <= ${now - ASK_AGAIN_AFTER_MS}`,
    ]
  },
  audit: ({ customerId }, context) => ({
    action: 'customer.claimed',
    customerId,
    only: sql`EXISTS (SELECT 1 FROM claim WHERE account_id = ${accountIdOf(context)} AND customer_id = ${customerId} AND created_at = ${context.now})`,
  }),
}

/** Version, locale and time are kept with the account. */
export const acceptTerms: EffectHandler<'accept-terms'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    accepted: [...snapshot.accepted, ...effect.texts.map(({ id, version }) => `${id}@${version}`)],
  }),
  statements: (effect, context) =>
    effect.texts.map(
      (text) => sql`INSERT INTO acceptance (account_id, text_id, version, locale, accepted_at)
        VALUES (${accountIdOf(context)}, ${text.id}, ${text.version}, ${text.locale}, ${text.at}) ON CONFLICT DO NOTHING`,
    ),
  audit: () => ({ action: 'terms.accepted' }),
}
