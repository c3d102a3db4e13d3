import type { Audience, Language } from '@foyer/contract/profile'
import type { LinkKind } from '../../identity/links/link-url.ts'
import type { Message } from '../../messages/message.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Snapshot } from './snapshot.ts'

export interface LinkOccasion {
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

/** Whose letter does not leave. */
const NOBODY = { firstName: '', loginName: null }

/** The letter of a link, by what the link is for. */
export function linkLetter({ link, account, audience, locale, url, now, lifetimeMs }: LinkOccasion): Message {
  const { email: to, maxUses } = link
  const expiresAt = now + lifetimeMs
  const letter = { channel: 'email', to, audience, locale, expiresAt } as const
  if (link.customerId !== null) {
    const name = [link.firstName, link.lastName].filter(Boolean).join(' ')
    return { ...letter, template: 'activation-link', values: { url, name: name || null, contracts: [], expiresAt } }
  }
  if (link.kind === 'activate')
    return {
      ...letter,
      template: 'continue-activation',
      values: { url, expiresAt, maxUses, lifetimeDays: Math.round(lifetimeMs / DAY_MS) },
    }
  const { firstName, loginName } = account ?? NOBODY
  return { ...letter, template: 'reset-link', values: { url, firstName, loginName, expiresAt, maxUses } }
}
