import type { Audience, Language } from '@foyer/contract/profile'
import type { StepName } from '@foyer/contract/steps/index'
import type { LinkKind } from '../identity/links/link-url.ts'
import type { MessageDraft, SecurityNotice } from '../messages/message.ts'
import { DAY_MS } from '../platform/durations.ts'
import type { Effect } from './engine/effects.ts'
import type { AddressOwner, Snapshot } from './engine/snapshot.ts'
import type { StepContext } from './engine/step.ts'

const NOTICE_LIFETIME_MS = 7 * DAY_MS

/**
 * Tells the account's owner by e-mail, and with `everywhere` at its numbers too: what weakens the protection has to reach
 * an owner whose mailbox an attacker reads.
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
    expiresAt: now + NOTICE_LIFETIME_MS,
  }
  const numbers = isEverywhere ? factors.filter(({ kind }) => kind === 'sms') : []
  return [
    { do: 'send-message', message: { ...message, channel: 'email', to: account.email } },
    ...numbers.map(({ target }): Effect => ({ do: 'send-message', message: { ...message, channel: 'sms', to: target } })),
  ]
}

const ACCOUNT_EXISTS_LIFETIME_MS = DAY_MS

/** Where there is no account, and nothing that is written leaves. */
const NO_ACCOUNT = { firstName: '', loginName: null }

/** To an address that was to be a new account's and has one already: the owner alone hears so. Without an owner named, the snapshot's account is it. */
export function accountExistsEmail(
  { snapshot, journey, now }: Pick<StepContext<StepName>, 'snapshot' | 'journey' | 'now'>,
  to: string,
  owner: Pick<AddressOwner, 'firstName' | 'loginName'> & { locale?: Language } = snapshot.account ?? NO_ACCOUNT,
): MessageDraft {
  return {
    channel: 'email',
    to,
    template: 'account-exists',
    locale: owner.locale ?? journey.locale,
    audience: journey.audience,
    values: { firstName: owner.firstName, loginName: owner.loginName },
    expiresAt: now + ACCOUNT_EXISTS_LIFETIME_MS,
  }
}

export interface LinkEmailContext {
  link: {
    kind: LinkKind
    email: string
    customerId: string | null
    firstName: string | null
    lastName: string | null
    maxUses: number | null
  }
  account: Snapshot['account']
  audience: Audience
  locale: Language
  url: string
  now: number
  lifetimeMs: number
}

/** The e-mail of a link, by what the link is for. */
export function linkEmail({ link, account, audience, locale, url, now, lifetimeMs }: LinkEmailContext): MessageDraft {
  const { email: to, maxUses } = link
  const expiresAt = now + lifetimeMs
  const base = { channel: 'email', to, audience, locale, expiresAt } as const
  if (link.customerId !== null) {
    const name = [link.firstName, link.lastName].filter(Boolean).join(' ')
    return { ...base, template: 'activation-link', values: { url, name: name || null, contracts: [], expiresAt } }
  }
  if (link.kind === 'activate')
    return {
      ...base,
      template: 'continue-activation',
      values: { url, expiresAt, maxUses, lifetimeDays: Math.round(lifetimeMs / DAY_MS) },
    }
  const { firstName, loginName } = account ?? NO_ACCOUNT
  return { ...base, template: 'reset-link', values: { url, firstName, loginName, expiresAt, maxUses } }
}
