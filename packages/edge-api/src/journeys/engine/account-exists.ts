import type { StepName } from '@foyer/contract/steps/index'
import type { Message } from '../../messages/message.ts'
import type { StepContext } from './step.ts'

const LIFETIME_MS = 86_400_000

/** To an address for which an account was to be opened that is there already: its owner hears so, and nobody else. */
export function accountExistsLetter({ snapshot, journey, now }: StepContext<StepName>, to: string): Message {
  return {
    channel: 'email',
    to,
    template: 'account-exists',
    locale: journey.locale,
    audience: journey.audience,
    values: { firstName: snapshot.account?.firstName ?? '', loginName: snapshot.account?.loginName ?? null },
    expiresAt: now + LIFETIME_MS,
  }
}
