import type { DoneView } from '@foyer/contract/steps/done'
import { DAY_MS } from '../../platform/durations.ts'
import { securityNotices } from '../notices.ts'
import { elevatedBySignIn } from '../proofs/fresh-proof.ts'
import type { TurnContext } from './decide.ts'
import type { Effect } from './effects.ts'
import type { Snapshot } from './snapshot.ts'
import { type Established, established, type JourneyRow } from './state.ts'

const WELCOME_LIFETIME_MS = 7 * DAY_MS

/** The end of a journey: its session, its welcome, and what the last screen says. */
export function finish({ audience, now }: TurnContext, journey: JourneyRow, snapshot: Snapshot): { effects: Effect[]; view: DoneView } {
  const known = established(journey.state)
  const { createdAccount, linked } = known
  const contracts = linked ? snapshot.customers.flatMap((customer) => customer.contracts).slice(0, 3) : []
  const isSignedIn = audience.journeys[journey.kind]?.ends === 'signed-in'
  const effects: Effect[] = []
  if (isSignedIn) effects.push({ do: 'open-session', elevated: elevatedBySignIn(journey.state, now) })
  if (journey.kind === 'step-up' && known.purpose) effects.push({ do: 'elevate', purpose: known.purpose })
  if (journey.kind === 'phone') effects.push(...securityNotices({ journey, snapshot, now }, { what: 'sms-added' }))
  if (snapshot.account && (createdAccount || linked))
    effects.push({
      do: 'send-message',
      message: {
        channel: 'email',
        to: snapshot.account.email,
        template: 'welcome',
        locale: journey.locale,
        audience: journey.audience,
        values: {
          firstName: snapshot.account.firstName,
          what: createdAccount ? 'opened' : 'linked',
          contracts: contracts.map((contract) => contract.reference),
          loginName: snapshot.account.loginName,
        },
        expiresAt: now + WELCOME_LIFETIME_MS,
      },
    })
  return { effects, view: doneView(journey, snapshot, known, isSignedIn, contracts) }
}

function doneView(
  { kind }: JourneyRow,
  { account }: Snapshot,
  known: Established,
  isSignedIn: boolean,
  contracts: NonNullable<DoneView['contracts']>,
): DoneView {
  const { isUnderReview, requestNumber, returnTo } = known
  return {
    outcome: outcomeOf(kind, known),
    isSignedIn,
    ...(account?.firstName && kind !== 'request' ? { firstName: account.firstName } : {}),
    ...(account?.loginName && kind !== 'request' ? { loginName: account.loginName } : {}),
    ...(contracts.length > 0 ? { contracts } : {}),
    ...(isUnderReview ? { isUnderReview } : {}),
    ...(requestNumber ? { number: requestNumber } : {}),
    ...(returnTo ? { returnTo } : {}),
  }
}

function outcomeOf(kind: JourneyRow['kind'], { createdAccount, linked, keptPassword }: Established): DoneView['outcome'] {
  if (kind === 'request') return 'request-received'
  if (kind === 'step-up') return 'confirmed'
  if (kind === 'phone') return 'phone-added'
  if (kind === 'email') return 'email-changed'
  if (kind === 'recover') return keptPassword ? 'password-kept' : 'password-changed'
  if (createdAccount) return 'account-opened'
  return linked ? 'contract-linked' : 'signed-in'
}
