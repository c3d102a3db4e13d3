import type { Decision, Step, StepContext } from '../engine/step.ts'
import { PROOF_TRIES } from '../parameters.ts'
import { type MatchedCustomer, parseMatched } from '../proofs/matched-customer.ts'
import { matchReferences } from '../proofs/references.ts'
import { countProof, proofTriesLeft, readProofTries } from '../proofs/tries.ts'

/** One generic refusal, never which one. The try is counted, per account or address, before anything is compared. */
export const references: Step<'references'> = {
  actions: () => ['submit'],
  needs: (input, reservation) => ({
    count: [countProof('references', reservation)],
    read: [readProofTries('references', reservation), matchReferences(input, reservation)],
  }),
  async decide(context) {
    const { triesLeft, until } = proofTriesLeft('references', context.loaded, context.now)
    if (triesLeft < 0) return { refusal: { code: 'references-exhausted', until } }
    const matched = parseMatched(context.loaded[1]?.[0]?.['matched'])
    if (matched) return grant(context, matched)
    return { refusal: triesLeft > 0 ? { code: 'references-wrong', triesLeft } : { code: 'references-exhausted', until } }
  },
  view: ({ profile, snapshot, options }) => ({
    fields: profile.references,
    helps: options.helps === true,
    offersLogIn: options.offersLogIn === true,
    triesLeft: Math.max(0, PROOF_TRIES - snapshot.referenceTries),
  }),
}

/** An account is linked at once; before there is one, whom they named is kept until it is written. */
function grant({ journey, snapshot }: StepContext<'references'>, matched: MatchedCustomer): Decision {
  const { customerId, isTaken, owner, contracts } = matched
  const named = { done: true, customerId } as const
  if (!snapshot.account) return { established: named, matched }
  if (snapshot.customers.some((customer) => customer.id === customerId)) return { established: { ...named, linked: true } }
  if (isTaken) return { effects: [{ do: 'claim-customer', customerId, owner }], refusal: { code: 'references-under-review' } }
  return {
    established: { ...named, linked: true },
    effects: [{ do: 'link-customer', customerId, role: ownerRole(journey), linkId: null, contracts }],
  }
}

/** Of a company, the account that proves its references is its first administrator. */
export const ownerRole = ({ audience }: StepContext<'references'>['journey']): 'admin' | 'owner' =>
  audience === 'professional' ? 'admin' : 'owner'
