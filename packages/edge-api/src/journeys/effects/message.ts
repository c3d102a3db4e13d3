import { sql } from '../../database/statement.ts'
import { base64url, sha256 } from '../../keys.ts'
import { uuidv7 } from '../../uuid.ts'
import type { Performance } from '../engine/performance.ts'

const DAY_MS = 86_400_000

export const sendMessage: Performance<'send-message'> = {
  async statements(effect, stage) {
    await stage.enqueue(effect.message)
    return []
  },
}

/** A new link to the address the expired one went to, for the same customer and role. */
export const renewLink: Performance<'renew-link'> = {
  guards: (_, stage) => [
    sql`EXISTS (SELECT 1 FROM link WHERE id = ${stage.journey.linkId} AND revoked_at IS NULL)`,
    sql`NOT EXISTS (SELECT 1 FROM link WHERE customer_id = ${stage.snapshot.link?.customerId ?? null} AND email = ${stage.snapshot.link?.email ?? null} AND created_at > ${stage.now - DAY_MS} AND id <> ${stage.journey.linkId} AND revoked_at IS NULL)`,
  ],
  async statements(_, stage) {
    const { link } = stage.snapshot
    if (!link) return []
    const { profile, sites } = stage.deployment
    const token = base64url(stage.ports.random(24))
    const expiresAt = stage.now + profile.activationLink.lifetimeDays * DAY_MS
    const id = uuidv7(stage.now, stage.ports.random)
    const name = [link.firstName, link.lastName].filter(Boolean).join(' ')
    const messageId = await stage.enqueue({
      channel: 'email',
      to: link.email,
      template: 'activation-link',
      locale: stage.locale,
      audience: stage.journey.audience,
      values: { url: `${sites.firstParty[0]}/#foyer=${token}`, name: name || null, contracts: [], expiresAt },
      expiresAt,
    })
    return [
      sql`INSERT INTO link (id, token_hash, email, customer_id, audience, role, locale, uses, max_uses, created_at, expires_at)
        SELECT ${id}, ${await sha256(token)}, email, customer_id, audience, role, locale, 0, max_uses, ${stage.now}, ${expiresAt}
        FROM link WHERE id = ${link.id}`,
      sql`INSERT INTO link_contract (link_id, contract_id) SELECT ${id}, contract_id FROM link_contract WHERE link_id = ${link.id}`,
      sql`UPDATE invitation SET link_id = ${id}, outbox_id = ${messageId} WHERE link_id = ${link.id}`,
    ]
  },
  audit: () => ({ action: 'link.renewed' }),
}
