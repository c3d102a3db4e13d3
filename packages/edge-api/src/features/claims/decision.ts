import type { Audience, Language } from '@foyer/contract/profile'
import { eq } from 'drizzle-orm'
import { isFailureOf } from '../../identity/accounts/failures.ts'
import type { ClaimedThing } from '../../messages/message.ts'
import { enqueue } from '../../messages/outbox.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { type Author, actorOf } from '../../platform/audit/author.ts'
import { access, claim, customer } from '../../platform/database/customer.ts'
import { account, failure, identifier } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { insert, remove, update } from '../../platform/database/write.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { CLAIM_MESSAGE_LIFETIME_MS } from './parameters.ts'

export type ClaimKind = 'already-linked' | 'household' | 'unlock' | 'contact'
export type Decision = 'granted' | 'refused'

/** A claim as whoever decides it needs it. */
export interface Claim {
  id: string
  kind: ClaimKind
  /** Null for a `contact` of somebody without an account. */
  accountId: string | null
  customerId: string | null
  audience: Audience
  /** Of the account that asks; null once it is gone. */
  asker: { email: string; firstName: string; locale: Language } | null
  decision: Decision | null
}

export const q = alias(claim, 'q')
export const c = alias(customer, 'c')
const v = alias(account, 'v')
const n = alias(identifier, 'n')

/** Claim `q` of customer `c`, with the account `v` that asks. */
export const CLAIM = jsonObject<Claim>({
  id: q.id,
  kind: q.kind,
  accountId: q.accountId,
  customerId: q.customerId,
  audience: sql`coalesce(${c.audience}, 'individual')`,
  decision: q.decision,
  asker: sql`(SELECT ${jsonObject<NonNullable<Claim['asker']>>({ email: n.display, firstName: v.firstName, locale: v.locale })}
    FROM ${v} JOIN ${n} ON ${n.accountId} = ${v.id} AND ${n.kind} = 'email' WHERE ${v.id} = ${q.accountId})`,
})

/** The object of `CLAIM`. */
export const claimIn = (json: string): Claim => JSON.parse(json)

/** What the letter of a decision calls the claim; a message is answered by people, so none is written by us. */
const THINGS: Record<ClaimKind, ClaimedThing | null> = {
  'already-linked': 'contract',
  household: 'household',
  unlock: 'unlock',
  contact: null,
}

/** Of two who decide at once, the second finds it decided. */
export const isOpenClaim = (id: string): SQL => sql`EXISTS (SELECT 1 FROM ${q} WHERE ${q.id} = ${id} AND ${q.decidedAt} IS NULL)`

/**
 * The statements of a decision: what it grants, the letter to whoever asked, the audit. They belong into a batch that
 * {@link isOpenClaim} guards.
 */
export async function decisionStatements(
  decided: Claim,
  decision: Decision,
  by: Author,
  { keys }: Pick<Deployment, 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
): Promise<{ statements: Statement[]; messages: string[] }> {
  const now = ports.now()
  const { id, kind, accountId, customerId, audience, asker } = decided
  const what = THINGS[kind]
  const letter =
    asker && what
      ? await enqueue(
          {
            channel: 'email',
            to: asker.email,
            template: decision === 'granted' ? 'claim-granted' : 'claim-refused',
            locale: asker.locale,
            audience,
            values: { firstName: asker.firstName, what },
            expiresAt: now + CLAIM_MESSAGE_LIFETIME_MS,
          },
          { keys },
          ports,
        )
      : null
  return {
    statements: [
      ...(decision === 'granted' ? grantStatements(decided, now) : []),
      statement(
        update(claim)
          .set({ decidedAt: now, decision, decidedBy: actorOf(by) })
          .where(eq(claim.id, id)),
      ),
      ...(letter ? letter.statements : []),
      auditStatement({ author: by, action: `claim.${decision}`, accountId, customerId, detail: { claim: id, kind } }, ports),
    ],
    messages: letter ? [letter.id] : [],
  }
}

/** A second person of a household is its member; whom an operator lets into a company looks only, until its administrator says more. */
function grantStatements({ kind, accountId, customerId, audience }: Claim, now: number): Statement[] {
  if (kind === 'contact') return []
  if (accountId === null) throw new Error('A claim that is granted is an account\u2019s.')
  if (kind === 'unlock') return [statement(remove(failure).where(isFailureOf(accountId)))]
  if (customerId === null) throw new Error('Access is to a customer.')
  const role = audience === 'professional' ? 'viewer' : 'member'
  return [statement(insert(access).values({ accountId, customerId, role, isScoped: 0, grantedAt: now }).onConflictDoNothing())]
}
