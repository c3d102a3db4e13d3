import type { Audience, Language } from '@foyer/contract/profile'
import { linkUrl } from '../../identity/links/link-url.ts'
import { enqueue } from '../../messages/outbox.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import type { Author } from '../../platform/audit/author.ts'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import { link } from '../../platform/database/identity.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { insert } from '../../platform/database/write.ts'
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
  /** What must still hold when the link is written. */
  condition: SQL
  /** Written with it. */
  also?: readonly Statement[]
}

export interface LinkToWrite extends Omit<NewLink, 'condition' | 'also'> {
  role: string
  condition?: SQL
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
  { recipient, role, template, expiresAt, remindAt, company, condition = sql`1` }: LinkToWrite,
): Promise<{ linkId: string; messageId: string; sentAt: number; statements: Statement[] }> {
  const now = ports.now()
  const linkId = uuidv7(now, ports.random)
  const token = base64url(ports.random(24))
  const { customerId, audience, email, name, locale, contracts } = recipient
  const url = linkUrl(sites, { audience, locale, kind: 'activate', token })
  const values = { url, name, contracts, expiresAt, ...(company === undefined ? {} : { company }) }
  const message = await enqueue({ channel: 'email', to: email, template, locale, audience, values, expiresAt }, { keys }, ports)
  const row = insert(link).values({
    id: linkId,
    // A condition that is not met leaves NULL, which the column refuses: nothing of the batch is written then.
    tokenHash: sql`CASE WHEN (${condition}) THEN ${await sha256(token)} END`,
    email,
    customerId,
    audience,
    role,
    locale,
    uses: 0,
    maxUses: profile.activationLink.maxUses,
    createdAt: now,
    expiresAt,
    remindAt,
  })
  return { linkId, messageId: message.id, sentAt: now, statements: [statement(row), ...message.statements] }
}

/**
 * Writes a customer's link, its e-mail and the line in the audit log in one batch.
 *
 * @returns whether it was written: not when `condition` did not hold any more.
 */
export async function writeLink(
  means: LinkMeans,
  ports: Pick<Ports, 'now' | 'random'>,
  author: Author,
  { also = [], ...written }: NewLink,
): Promise<boolean> {
  const { audience, customerId } = written.recipient
  const role = audience === 'professional' ? 'admin' : 'owner'
  const { statements } = await linkStatements(means, ports, { ...written, role })
  const action = written.template === 'activation-link' ? 'link.sent' : 'link.reminded'
  const audit = auditStatement({ author, action, customerId }, ports)
  try {
    await means.database.batch([...statements, audit, ...also], 'write')
    return true
  } catch (error) {
    if (isConstraintFailure(error)) return false
    throw error
  }
}
