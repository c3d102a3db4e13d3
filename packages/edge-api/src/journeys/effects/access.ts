import { householdRequest, mayWriteAbout } from '../../features/claims/household-request.ts'
import { ASK_AGAIN_AFTER_MS } from '../../features/claims/parameters.ts'
import { access, accessContract, claim, linkContract } from '../../platform/database/customer.ts'
import { acceptance, link } from '../../platform/database/identity.ts'
import { alias, into, unqualified } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type EffectHandler } from '../engine/effects.ts'

const [a, s, acceptances, accessContracts, accesses, claims, linkContracts, links] = [
  alias(access, 'a'),
  alias(linkContract, 's'),
  unqualified(acceptance),
  unqualified(accessContract),
  unqualified(access),
  unqualified(claim),
  unqualified(linkContract),
  unqualified(link),
]

/**
 * Links the account to a customer. By a link, the utility has decided who that is. By references, only while
 * no other account is the owner: two accounts that race for one customer meet in the guard.
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
      ? [
          sql`EXISTS (SELECT 1 FROM ${links} WHERE ${links.id} = ${effect.linkId} AND ${links.customerId} = ${effect.customerId} AND ${links.revokedAt} IS NULL)`,
        ]
      : [
          sql`NOT EXISTS (SELECT 1 FROM ${accesses} WHERE ${accesses.customerId} = ${effect.customerId} AND ${accesses.accountId} <> ${accountIdOf(context)})`,
        ],
  statements(effect, context) {
    const { customerId, role, linkId } = effect
    const accountId = accountIdOf(context)
    const isScoped = sql`EXISTS (SELECT 1 FROM ${linkContracts} WHERE ${linkContracts.linkId} = ${linkId})`
    const access = sql`INSERT INTO ${into(accesses, 'accountId', 'customerId', 'role', 'isScoped', 'grantedAt')}
      VALUES (${accountId}, ${customerId}, ${role}, ${isScoped}, ${context.now}) ON CONFLICT DO NOTHING`
    if (linkId === null) return [access]
    return [
      access,
      // Only with the access that was written just now: a link widens no role that was there before.
      sql`INSERT INTO ${into(accessContracts, 'accountId', 'customerId', 'contractId')}
        SELECT ${a.accountId}, ${a.customerId}, ${s.contractId} FROM ${a} JOIN ${s} ON ${s.linkId} = ${linkId}
        WHERE ${a.accountId} = ${accountId} AND ${a.customerId} = ${customerId} AND ${a.grantedAt} = ${context.now} AND ${a.isScoped} = 1 ON CONFLICT DO NOTHING`,
      sql`UPDATE ${links} SET ${links.completedAt} = ${context.now} WHERE ${links.id} = ${linkId} AND ${links.completedAt} IS NULL`,
    ]
  },
  audit: (effect) => ({
    action: effect.linkId ? 'customer.linked-by-link' : 'customer.linked-by-references',
    customerId: effect.customerId,
  }),
}

/**
 * Right references of a customer who is another account's: people decide, never the software. Of an individual, the
 * owner is asked by e-mail, for it may be a member of the household; the operator can decide as well.
 */
export const claimCustomer: EffectHandler<'claim-customer'> = {
  // Of many who ask at once, those for whom no e-mail is left are decided again, and none is written.
  guards: ({ customerId, owner }, { now }) => (owner ? [mayWriteAbout(sql`${customerId}`, now)] : []),
  async statements({ customerId, owner }, context) {
    const { now, ports, journey, snapshot } = context
    if (owner && snapshot.account) await context.enqueue(householdRequest(owner, snapshot.account, now))
    const kind = journey.audience === 'individual' ? 'household' : 'already-linked'
    return [
      sql`INSERT INTO ${into(claims, 'id', 'accountId', 'customerId', 'kind', 'createdAt')}
        VALUES (${uuidv7(now, ports.random)}, ${accountIdOf(context)}, ${customerId}, ${kind}, ${now})
        ON CONFLICT (${claims.accountId}, ${claims.customerId}) DO UPDATE SET ${claims.kind} = excluded.${claims.kind}, ${claims.createdAt} = excluded.${claims.createdAt}, ${claims.decidedAt} = NULL, ${claims.decision} = NULL, ${claims.decidedBy} = NULL
        WHERE ${claims}.${claims.decidedAt} <= ${now - ASK_AGAIN_AFTER_MS}`,
    ]
  },
  audit: ({ customerId }, context) => ({
    action: 'customer.claimed',
    customerId,
    only: sql`EXISTS (SELECT 1 FROM ${claims} WHERE ${claims.accountId} = ${accountIdOf(context)} AND ${claims.customerId} = ${customerId} AND ${claims.createdAt} = ${context.now})`,
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
      (text) => sql`INSERT INTO ${into(acceptances, 'accountId', 'textId', 'version', 'locale', 'acceptedAt')}
        VALUES (${accountIdOf(context)}, ${text.id}, ${text.version}, ${text.locale}, ${text.at}) ON CONFLICT DO NOTHING`,
    ),
  audit: () => ({ action: 'terms.accepted' }),
}
