import type { Audience, Language } from '@foyer/contract/profile'
import type { InStatement, InValue } from '@libsql/client'
import { linkUrl } from '../../identity/links/link-url.ts'
import { enqueue } from '../../messages/outbox.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { base64url, sha256 } from '../../platform/keys/keys.ts'
import type { Ports } from '../../platform/ports.ts'
import { uuidv7 } from '../../platform/uuid.ts'

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

export interface LinkToWrite extends Omit<NewLink, 'condition' | 'also'> {
  role: string
  condition?: NewLink['condition']
  /** The company whose administrator invites; absent where the utility itself writes. */
  company?: string
}

/**
 * The statements of a link and its e-mail. Only the token's SHA-256 is kept; the token itself stands in the e-mail, which is
 * encrypted until it has left. A condition that does not hold aborts the batch.
 */
export async function linkStatements(
  { profile, sites, keys }: Pick<LinkMeans, 'profile' | 'sites' | 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  { recipient, role, template, expiresAt, remindAt, company, condition = { sql: '1', args: [] } }: LinkToWrite,
): Promise<{ linkId: string; messageId: string; sentAt: number; statements: InStatement[] }> {
  const now = ports.now()
  const linkId = uuidv7(now, ports.random)
  const token = base64url(ports.random(24))
  const { customerId, audience, email, name, locale, contracts } = recipient
  const url = linkUrl(sites, { audience, locale, kind: 'activate', token })
  const values = { url, name, contracts, expiresAt, ...(company === undefined ? {} : { company }) }
  const message = await enqueue({ channel: 'email', to: email, template, locale, audience, values, expiresAt }, { keys }, ports)
  const args: InValue[] = [
    linkId,
    ...condition.args,
    await sha256(token),
    email,
    customerId,
    audience,
    role,
    locale,
    profile.activationLink.maxUses,
    now,
    expiresAt,
    remindAt,
  ]
  // An unmet condition leaves the token's hash NULL, which its column refuses: nothing of the batch is written then.
  const link: InStatement = {
    sql: `INSERT INTO link (id, token_hash, email, customer_id, audience, role, locale, uses, max_uses, created_at, expires_at, remind_at)
          SELECT ?, CASE WHEN (${condition.sql}) THEN ? END, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?`,
    args,
  }
  return { linkId, messageId: message.id, sentAt: now, statements: [link, ...message.statements] }
}

/**
 * Writes a customer's link, its e-mail and the line in the audit log in one batch.
 *
 * @returns whether it was written: not when `condition` did not hold any more.
 */
export async function writeLink(means: LinkMeans, ports: Pick<Ports, 'now' | 'random'>, { also = [], ...link }: NewLink): Promise<boolean> {
  const { audience, customerId } = link.recipient
  const role = audience === 'professional' ? 'admin' : 'owner'
  const { statements } = await linkStatements(means, ports, { ...link, role })
  const isCampaign = link.template === 'activation-link'
  const action = isCampaign ? 'link.sent' : 'link.reminded'
  const audit = auditStatement({ actor: isCampaign ? 'operator' : 'system', action, customerId }, ports)
  try {
    await means.database.batch([...statements, audit, ...also], 'write')
    return true
  } catch (error) {
    if (isConstraintFailure(error)) return false
    throw error
  }
}
