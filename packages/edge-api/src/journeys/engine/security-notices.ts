import type { StepName } from '@foyer/contract/steps/index'
import type { SecurityNotice } from '../../messages/message.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Effect } from './effects.ts'
import type { StepContext } from './step.ts'

const LIFETIME_MS = 7 * DAY_MS

/**
 * Tells the account's owner by e-mail, and with `everywhere` at its numbers too: what weakens the protection has to reach
 * somebody whose mailbox another one reads.
 */
export function securityNotices(
  { snapshot, journey, now }: Pick<StepContext<StepName>, 'snapshot' | 'journey' | 'now'>,
  notice: Omit<SecurityNotice, 'firstName' | 'at'>,
  isEverywhere = false,
): Effect[] {
  const { account, factors } = snapshot
  if (!account) return []
  const message = {
    template: 'security-notice' as const,
    locale: journey.locale,
    audience: journey.audience,
    values: { firstName: account.firstName, at: now, ...notice },
    expiresAt: now + LIFETIME_MS,
  }
  const numbers = isEverywhere ? factors.filter(({ kind }) => kind === 'sms') : []
  return [
    { do: 'send-message', message: { ...message, channel: 'email', to: account.email } },
    ...numbers.map(({ target }): Effect => ({ do: 'send-message', message: { ...message, channel: 'sms', to: target } })),
  ]
}
