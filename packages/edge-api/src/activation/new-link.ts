import type { Audience, Language } from '@foyer/contract/profile'
import type { InStatement } from '@libsql/client'
import { auditStatement } from '../audit/audit.ts'
import { isConstraintFailure } from '../database/constraint.ts'
import type { Deployment } from '../deployment.ts'
import { base64url, sha256 } from '../keys.ts'
import { enqueue } from '../messages/outbox.ts'
import type { Ports } from '../ports.ts'
import { uuidv7 } from '../uuid.ts'

export type LinkMeans = Pick<Deployment, 'profile' | 'sites' | 'database' | 'keys'>

/** Whom a link goes to, and for what. */
export interface LinkRecipient {
  customerId: string
  audience: Audience
  email: string
  name: string | null
  locale: Language
  /** References of the contracts it is for, as printed. */
  contracts: readonly string[]
}

export interface NewLink {
  recipient: LinkRecipient
  template: 'activation-link' | 'activation-reminder'
  expiresAt: number
  remindAt: number | null
  /** What must still hold when the link is written: an SQL expression and its arguments. */
  condition: { sql: string; args: (string | bigint)[] }
  /** Written with it. */
  also?: readonly InStatement[]
}

/**
 * Writes a link, its e-mail and the line in the audit log in one batch. Only the token's SHA-256 is kept; the token itself
 * stands in the e-mail, which is encrypted until it has left.
 *
 * @returns whether it was written: not when `condition` did not hold any more.
 */
export async function writeLink(
  { profile, sites, database, keys }: LinkMeans,
  ports: Pick<Ports, 'now' | 'random'>,
  { recipient, template, expiresAt, remindAt, condition, also = [] }: NewLink,
): Promise<boolean> {
  const now = ports.now()
  const token = base64url(ports.random(24))
  const { customerId, audience, email, name, locale, contracts } = recipient
  const values = { url: `${sites.firstParty[0]}/#foyer=${token}`, name, contracts, expiresAt }
  const message = await enqueue({ channel: 'email', to: email, template, locale, audience, values, expiresAt }, { keys }, ports)
  // An unmet condition leaves the token's hash NULL, which its column refuses: nothing of the batch is written then.
  const link: InStatement = {
    sql: `INSERT INTO link (id, token_hash, email, customer_id, audience, role, locale, uses, max_uses, created_at, expires_at, remind_at)
          SELECT ?, CASE WHEN (${condition.sql}) THEN ? END, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?`,
    args: [
      uuidv7(now, ports.random),
      ...condition.args,
      await sha256(token),
      email,
      customerId,
      audience,
      audience === 'professional' ? 'admin' : 'owner',
      locale,
      profile.activationLink.maxUses,
      now,
      expiresAt,
      remindAt,
    ],
  }
  const action = template === 'activation-link' ? 'link.sent' : 'link.reminded'
  const audit = auditStatement({ actor: template === 'activation-link' ? 'operator' : 'system', action, customerId }, ports)
  try {
    await database.batch([link, message.statement, audit, ...also], 'write')
    return true
  } catch (error) {
    if (isConstraintFailure(error)) return false
    throw error
  }
}
