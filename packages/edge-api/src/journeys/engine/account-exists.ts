import type { Language } from '@foyer/contract/profile'
import type { StepName } from '@foyer/contract/steps/index'
import type { Message } from '../../messages/message.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { AddressOwner } from './snapshot.ts'
import type { StepContext } from './step.ts'

const LIFETIME_MS = DAY_MS

const NOBODY = { firstName: '', loginName: null }

/** To an address that was to be an account's and is one's already: its owner hears so, and nobody else. Whoever asks is the owner when none is named. */
export function accountExistsLetter(
  { snapshot, journey, now }: Pick<StepContext<StepName>, 'snapshot' | 'journey' | 'now'>,
  to: string,
  owner: Pick<AddressOwner, 'firstName' | 'loginName'> & { locale?: Language } = snapshot.account ?? NOBODY,
): Message {
  return {
    channel: 'email',
    to,
    template: 'account-exists',
    locale: owner.locale ?? journey.locale,
    audience: journey.audience,
    values: { firstName: owner.firstName, loginName: owner.loginName },
    expiresAt: now + LIFETIME_MS,
  }
}
