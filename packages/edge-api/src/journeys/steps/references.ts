import { parseOwner } from '../../claims/household-request.ts'
import { sql, statement } from '../../database/statement.ts'
import { type LinkedContract, parseContracts } from '../engine/linked-contracts.ts'
import { matchReferences } from '../engine/match-references.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { REFERENCE_TRIES } from '../parameters.ts'

const WINDOW_MS = 3_600_000

/** One generic refusal, never which one. The try is counted, per account, before anything is compared. */
export const references: Step<'references'> = {
  actions: () => ['submit'],
  needs: (input, reservation) => {
    const { tokenHash, claimed, subject, now } = reservation
    const bucket = sql`'references/' || ${subject}`
    const counting = statement(sql`INSERT INTO throttle (bucket, count, window_ends_at)
        SELECT ${bucket}, 1, ${now + WINDOW_MS} FROM journey j WHERE j.token_hash = ${tokenHash} AND ${claimed} AND ${subject} IS NOT NULL
        ON CONFLICT (bucket) DO UPDATE SET count = CASE WHEN window_ends_at <= ${now} THEN 1 ELSE count + 1 END,
          window_ends_at = CASE WHEN window_ends_at <= ${now} THEN excluded.window_ends_at ELSE window_ends_at END`)
    return { count: [counting], read: [triesStatement(reservation), matchReferences(input, reservation)] }
  },
  async decide(context) {
    const tries = Number(context.loaded[0]?.[0]?.['count'] ?? REFERENCE_TRIES + 1)
    const until = new Date(Number(context.loaded[0]?.[0]?.['windowEndsAt'] ?? context.now)).toISOString()
    if (tries > REFERENCE_TRIES) return { refusal: { code: 'references-exhausted', until } }
    const found = context.loaded[1]?.[0]
    if (found) return grant(context, String(found['customerId']), found, parseContracts(found['contracts']))
    const triesLeft = REFERENCE_TRIES - tries
    return { refusal: triesLeft > 0 ? { code: 'references-wrong', triesLeft } : { code: 'references-exhausted', until } }
  },
  view: ({ profile, loaded }) => ({
    fields: profile.references,
    triesLeft: Math.max(0, REFERENCE_TRIES - Number(loaded[0]?.[0]?.['count'] ?? 0)),
  }),
}

const triesStatement = ({ tokenHash, subject, now }: Parameters<NonNullable<typeof references.needs>>[1]) =>
  statement(sql`SELECT t.count, t.window_ends_at AS windowEndsAt FROM journey j JOIN throttle t ON t.bucket = 'references/' || ${subject}
    WHERE j.token_hash = ${tokenHash} AND t.window_ends_at > ${now}`)

function grant(
  { journey, snapshot, entry }: StepContext<'references'>,
  customerId: string,
  { isTaken, owner }: Readonly<Record<string, unknown>>,
  contracts: readonly LinkedContract[],
): Decision {
  if (snapshot.customers.some((customer) => customer.id === customerId)) return { established: { done: true, linked: true, customerId } }
  if (isTaken === 1)
    return { effects: [{ do: 'claim-customer', customerId, owner: parseOwner(owner) }], refusal: { code: 'references-under-review' } }
  const role = journey.audience === 'professional' ? 'admin' : 'owner'
  return {
    established: { ...journey.state.entries[entry], done: true, linked: true, customerId },
    effects: [{ do: 'link-customer', customerId, role, linkId: null, contracts }],
  }
}
