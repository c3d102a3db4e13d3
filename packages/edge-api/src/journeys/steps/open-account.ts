import { ApiError } from '../../platform/http/problem.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import type { Effect } from '../engine/effects.ts'
import { entryId } from '../engine/facts.ts'
import { acceptancesIn, established } from '../engine/state.ts'
import type { Decision, Step, StepContext } from '../engine/step.ts'
import { ownerRole } from './references.ts'

type Context = StepContext<'open-account'>

/** Everything that was given so far becomes an account, in one commit: with its customer, its acceptances and its link. */
export const openAccount: Step<'open-account'> = {
  isAutomatic: true,
  actions: () => [],
  decide: async () => ({}),
  async arrive(context) {
    const { journey, snapshot, now, random } = context
    if (snapshot.account) return { hasAccount: true }
    if (snapshot.isLoginTaken) return toPassword(context)
    const known = established(journey.state)
    // A link is no code: it may be pressed by a person who does not read that mailbox.
    if (!known.emailProved || known.email === undefined || known.passwordHash === undefined) return toStart(context)
    const customer = linkEffect(context)
    const accepted = acceptancesIn(journey.state)
    return {
      established: {
        done: true,
        createdAccount: true,
        ...(customer?.do === 'link-customer' ? { linked: true } : {}),
        ...(customer?.do === 'claim-customer' ? { isUnderReview: true } : {}),
      },
      effects: [
        {
          do: 'create-account',
          accountId: uuidv7(now, random),
          email: known.email,
          loginName: known.loginName ?? null,
          firstName: known.firstName ?? snapshot.matched?.firstName ?? '',
          lastName: known.lastName ?? snapshot.matched?.lastName ?? '',
          passwordHash: known.passwordHash,
          birthDate: known.birthDate ?? null,
          phone: known.phone ?? null,
          secretQuestion: known.secretQuestion ?? null,
          secretAnswerHash: known.secretAnswerHash ?? null,
        },
        ...(customer ? [customer] : []),
        ...(journey.linkId !== null && !snapshot.link?.customerId ? [{ do: 'complete-link' as const }] : []),
        ...(accepted.length > 0 ? [{ do: 'accept-terms' as const, texts: accepted }] : []),
      ],
    }
  },
  // A journey goes on from here before it is shown: where it could not, its list has no way to an account.
  view() {
    throw new ApiError('kind-unavailable')
  },
}

/** A profile that changed while the journey was open leaves out what an account needs: all is asked anew. */
function toStart({ audience, journey }: Context): Decision {
  const [first] = audience.journeys[journey.kind]?.steps ?? []
  return first ? { backTo: entryId(first) } : {}
}

/** The login name was free when it was chosen. */
function toPassword({ audience, journey }: Context): Decision {
  const entry = audience.journeys[journey.kind]?.steps.find(({ step }) => step === 'choose-password')
  return entry ? { backTo: entryId(entry), refusal: { code: 'password-refused', fields: { loginName: 'taken' } } } : {}
}

/** Whom the link was sent to, else whom the references named; a customer whom another account acts for goes to people. */
function linkEffect({ journey, snapshot: { link, matched } }: Context): Extract<Effect, { do: 'link-customer' | 'claim-customer' }> | null {
  if (link?.customerId)
    return { do: 'link-customer', customerId: link.customerId, role: link.role, linkId: link.id, contracts: link.contracts }
  if (!matched) return null
  const { customerId, contracts, isTaken, owner } = matched
  return isTaken
    ? { do: 'claim-customer', customerId, owner }
    : { do: 'link-customer', customerId, role: ownerRole(journey), linkId: null, contracts }
}
