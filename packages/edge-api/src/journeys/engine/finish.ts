import type { DoneView } from '@foyer/contract/steps/done'
import type { Setting } from './decide.ts'
import type { Effect } from './effects.ts'
import type { Snapshot } from './snapshot.ts'
import { established, type JourneyRow } from './state.ts'

const WELCOME_LIFETIME_MS = 7 * 86_400_000

/** The end of a journey: its session, its welcome, and what the last screen says. */
export function finish({ audience, now }: Setting, journey: JourneyRow, snapshot: Snapshot): { effects: Effect[]; view: DoneView } {
  const { createdAccount, linked } = established(journey.state)
  const contracts = linked ? snapshot.customers.flatMap((customer) => customer.contracts).slice(0, 3) : []
  const outcome = createdAccount
    ? 'account-opened'
    : linked
      ? 'contract-linked'
      : journey.kind === 'recover'
        ? 'password-changed'
        : 'signed-in'
  const firstName = snapshot.account?.firstName
  const view: DoneView = { outcome, ...(firstName ? { firstName } : {}), ...(contracts.length > 0 ? { contracts } : {}) }
  const effects: Effect[] = []
  if (audience.journeys[journey.kind]?.ends === 'signed-in') effects.push({ do: 'open-session' })
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
        },
        expiresAt: now + WELCOME_LIFETIME_MS,
      },
    })
  return { effects, view }
}
