import { sql } from '../../database/statement.ts'
import { uuidv7 } from '../../uuid.ts'
import { accountIdOf, type Performance } from '../engine/performance.ts'

/**
 * Links the account to a customer. By a link, the utility has decided who that is. By references, only while
 * nobody else is the owner: two accounts that race for one customer meet in the guard.
 */
export const linkCustomer: Performance<'link-customer'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    customers: [
      ...snapshot.customers,
      { id: effect.customerId, hasActiveContract: effect.contracts.length > 0, contracts: effect.contracts },
    ],
  }),
  guards: (effect, stage) =>
    effect.linkId
      ? [sql`EXISTS (SELECT 1 FROM link WHERE id = ${effect.linkId} AND customer_id = ${effect.customerId} AND revoked_at IS NULL)`]
      : [sql`NOT EXISTS (SELECT 1 FROM access WHERE customer_id = ${effect.customerId} AND account_id <> ${accountIdOf(stage)})`],
  statements(effect, stage) {
    const access = sql`INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at)
      VALUES (${accountIdOf(stage)}, ${effect.customerId}, ${effect.role}, 0, ${stage.now}) ON CONFLICT DO NOTHING`
    return effect.linkId
      ? [access, sql`UPDATE link SET completed_at = ${stage.now} WHERE id = ${effect.linkId} AND completed_at IS NULL`]
      : [access]
  },
  audit: (effect) => ({
    action: effect.linkId ? 'customer.linked-by-link' : 'customer.linked-by-references',
    customerId: effect.customerId,
  }),
}

/** Right references of a customer who is another account's: the operator decides, never the software. */
export const claimCustomer: Performance<'claim-customer'> = {
  statements: (effect, stage) => [
    sql`INSERT INTO claim (id, account_id, customer_id, kind, created_at)
      VALUES (${uuidv7(stage.now, stage.ports.random)}, ${accountIdOf(stage)}, ${effect.customerId}, 'already-linked', ${stage.now}) ON CONFLICT DO NOTHING`,
  ],
  audit: (effect) => ({ action: 'customer.claimed', customerId: effect.customerId }),
}

/** Version, locale and time are kept with the account. */
export const acceptTerms: Performance<'accept-terms'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    accepted: [...snapshot.accepted, ...effect.texts.map((text) => `${text.id}@${text.version}`)],
  }),
  statements: (effect, stage) =>
    effect.texts.map(
      (text) => sql`INSERT INTO acceptance (account_id, text_id, version, locale, accepted_at)
        VALUES (${accountIdOf(stage)}, ${text.id}, ${text.version}, ${stage.locale}, ${stage.now}) ON CONFLICT DO NOTHING`,
    ),
  audit: () => ({ action: 'terms.accepted' }),
}
