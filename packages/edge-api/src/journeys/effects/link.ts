import { linkUrl } from '../../identity/links/link-url.ts'
import { invitation, linkContract } from '../../platform/database/customer.ts'
import { journey, link } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { base64url, sha256 } from '../../platform/keys/keys.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import type { EffectHandler } from '../engine/effects.ts'
import type { Acceptance } from '../engine/state.ts'
import { linkEmail } from '../notices.ts'
import { countSend, projectSend, sendGuards } from '../sends.ts'

const [invitations, journeys, linkContracts, links] = [
  unqualified(invitation),
  unqualified(journey),
  unqualified(linkContract),
  unqualified(link),
]

/** A link that a visitor asked for, to the address given (E-4, G-10). Where none may go, all else is the same. */
export const sendLink: EffectHandler<'send-link'> = {
  project: projectSend,
  guards: ({ addressee }, context) => sendGuards(context, 'email', addressee),
  async statements({ begins, email, addressee, expiresAt, maxUses, accepted, returnTo, message: messageOf, isHeard, hasLink }, context) {
    const { ports, journey, locale, now } = context
    const token = base64url(ports.random(24))
    const message = messageOf(linkUrl(context.deployment.sites, { audience: journey.audience, locale, kind: begins, token }))
    await context.enqueue(message, { isUnheard: !isHeard })
    return [
      sql`INSERT INTO ${into(links, 'id', 'tokenHash', 'email', 'kind', 'audience', 'role', 'locale', 'uses', 'maxUses', 'createdAt', 'expiresAt', 'accepted', 'returnTo', 'completedAt')}
        VALUES (${uuidv7(now, ports.random)}, ${await sha256(token)}, ${email}, ${begins}, ${journey.audience}, 'owner', ${locale}, 0, ${maxUses},
          ${now}, ${expiresAt}, ${givenHere(accepted, journey.id)}, ${returnTo}, ${hasLink ? null : now})`,
      ...countSend(context, 'email', addressee),
    ]
  },
  audit: ({ begins }) => ({ action: `link.asked-to-${begins}` }),
}

/** As JSON, each with the browser that gave it. */
const givenHere = (accepted: readonly Acceptance[], journeyId: string): SQL | null =>
  accepted.length === 0
    ? null
    : sql`(SELECT json_group_array(json_set(value, '$.by', (SELECT ${journeys.tokenHash} FROM ${journeys} WHERE ${journeys.id} = ${journeyId}))) FROM json_each(${JSON.stringify(accepted)}))`

/** Of two journeys that one link began, the second finds it done. */
export const completeLink: EffectHandler<'complete-link'> = {
  guards: (_, context) => [
    sql`EXISTS (SELECT 1 FROM ${links} WHERE ${links.id} = ${context.journey.linkId} AND ${links.completedAt} IS NULL AND ${links.revokedAt} IS NULL)`,
  ],
  statements: (_, context) => [
    sql`UPDATE ${links} SET ${links.completedAt} = ${context.now} WHERE ${links.id} = ${context.journey.linkId}`,
  ],
}

/** A new link to the address the expired one went to, for the same thing, and as long. */
export const renewLink: EffectHandler<'renew-link'> = {
  guards: ({ addressee }, context) => [
    ...sendGuards(context, 'email', addressee),
    sql`EXISTS (SELECT 1 FROM ${links} WHERE ${links.id} = ${context.journey.linkId} AND ${links.revokedAt} IS NULL)`,
    sql`NOT EXISTS (SELECT 1 FROM ${links} WHERE ${links.customerId} IS ${context.snapshot.link?.customerId ?? null} AND ${links.kind} = ${context.snapshot.link?.kind ?? 'activate'}
      AND ${links.email} = ${context.snapshot.link?.email ?? null} AND ${links.createdAt} > ${context.now - DAY_MS} AND ${links.id} <> ${context.journey.linkId} AND ${links.revokedAt} IS NULL)`,
  ],
  async statements({ addressee }, context) {
    const { deployment, ports, snapshot, journey, locale, now } = context
    const { link } = snapshot
    if (!link) return []
    const token = base64url(ports.random(24))
    const lifetimeMs = link.customerId === null ? link.expiresAt - link.createdAt : deployment.profile.activationLink.lifetimeDays * DAY_MS
    const id = uuidv7(now, ports.random)
    const message = linkEmail({
      link,
      account: snapshot.account,
      audience: journey.audience,
      locale,
      url: linkUrl(deployment.sites, { audience: journey.audience, locale, kind: link.kind, token }),
      now,
      lifetimeMs,
    })
    const messageId = await context.enqueue(message)
    return [
      sql`INSERT INTO ${into(links, 'id', 'tokenHash', 'email', 'kind', 'customerId', 'audience', 'role', 'locale', 'uses', 'maxUses', 'createdAt', 'expiresAt', 'accepted', 'returnTo')}
        SELECT ${id}, ${await sha256(token)}, ${links.email}, ${links.kind}, ${links.customerId}, ${links.audience}, ${links.role}, ${links.locale}, 0, ${links.maxUses}, ${now}, ${now + lifetimeMs}, ${links.accepted}, ${links.returnTo}
        FROM ${links} WHERE ${links.id} = ${link.id}`,
      sql`INSERT INTO ${into(linkContracts, 'linkId', 'contractId')} SELECT ${id}, ${linkContracts.contractId} FROM ${linkContracts} WHERE ${linkContracts.linkId} = ${link.id}`,
      sql`UPDATE ${invitations} SET ${invitations.linkId} = ${id}, ${invitations.outboxId} = ${messageId} WHERE ${invitations.linkId} = ${link.id}`,
      ...countSend(context, 'email', addressee),
    ]
  },
  audit: () => ({ action: 'link.renewed' }),
}
