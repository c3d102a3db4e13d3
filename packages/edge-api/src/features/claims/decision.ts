import type { Audience, Language } from '@foyer/contract/profile'
import { heldSubject } from '../../journeys/engine/count-held.ts'
import type { ClaimedThing } from '../../messages/message.ts'
import { enqueue } from '../../messages/outbox.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
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

/** Claim `q`, account `v` that asks, customer `c`: the columns a claim is made of. */
export const CLAIM_COLUMNS = `'id', q.id, 'kind', q.kind, 'accountId', q.account_id, 'customerId', q.customer_id, 'audience', coalesce(c.audience, 'individual'),
  'decision', q.decision, 'asker', (SELECT json_object('email', i.display, 'firstName', v.first_name, 'locale', v.locale)
    FROM account v JOIN identifier i ON i.account_id = v.id AND i.kind = 'email' WHERE v.id = q.account_id)`

/** What our own statements select with the columns above. */
export const parseClaim = (json: string): Claim => JSON.parse(json)

/** What the letter of a decision calls the claim; a message is answered by people, so none is written by us. */
const THINGS: Record<ClaimKind, ClaimedThing | null> = {
  'already-linked': 'contract',
  household: 'household',
  unlock: 'unlock',
  contact: null,
}

/** Of two who decide at once, the second finds it decided. */
export const isOpenClaim = (id: string): SQL => sql`EXISTS (SELECT 1 FROM claim WHERE id = ${id} AND decided_at IS NULL)`

/**
 * The statements of a decision: what it grants, the letter to whoever asked, the audit. They belong into a batch that
 * {@link isOpenClaim} guards.
 *
 * @param by an account's id or `operator`
 */
export async function decisionStatements(
  claim: Claim,
  decision: Decision,
  by: string,
  { keys }: Pick<Deployment, 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
): Promise<{ statements: Statement[]; messages: string[] }> {
  const now = ports.now()
  const { id, kind, accountId, customerId, audience, asker } = claim
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
      ...(decision === 'granted' ? grantStatements(claim, now) : []),
      statement(sql`UPDATE claim SET decided_at = ${now}, decision = ${decision}, decided_by = ${by} WHERE id = ${id}`),
      ...(letter ? letter.statements : []),
      auditStatement({ actor: by, action: `claim.${decision}`, accountId, customerId, detail: { claim: id, kind } }, ports),
    ],
    messages: letter ? [letter.id] : [],
  }
}

/** A second person of a household is its member; whom an operator lets into a company looks only, until its administrator says more. */
function grantStatements({ kind, accountId, customerId, audience }: Claim, now: number): Statement[] {
  if (kind === 'contact') return []
  if (kind === 'unlock') return [statement(sql`DELETE FROM failure WHERE subject IN (${accountId}, ${heldSubject(accountId)})`)]
  const role = audience === 'professional' ? 'viewer' : 'member'
  return [
    statement(sql`INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at)
      VALUES (${accountId}, ${customerId}, ${role}, 0, ${now}) ON CONFLICT DO NOTHING`),
  ]
}
