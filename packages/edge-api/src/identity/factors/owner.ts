import type { Audience, Language } from '@foyer/contract/profile'
import type { SecurityNotice } from '../../messages/message.ts'
import { enqueue } from '../../messages/outbox.ts'
import type { Statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Ports } from '../../platform/ports.ts'
import type { Visit } from '../../platform/visit.ts'
import { authorizedSql, readAuthorized } from '../authorized-read.ts'

/** Whom changes of an account's protection are told to. */
export interface Owner {
  id: string
  email: string
  firstName: string
  locale: Language
  audience: Audience
  audiences: readonly Audience[]
  /** Verified mobile numbers, E.164. */
  numbers: readonly string[]
}

/** The account behind the session, as JSON; a row to be read with others. */
export const OWNER_COLUMN = `(SELECT json_object('id', a.id, 'firstName', a.first_name, 'locale', a.locale,
    'email', (SELECT display FROM identifier WHERE account_id = a.id AND kind = 'email'),
    'numbers', json((SELECT json_group_array(target) FROM factor WHERE account_id = a.id AND kind = 'sms')),
    'audiences', json((SELECT json_group_array(DISTINCT c.audience) FROM access x JOIN customer c ON c.id = x.customer_id WHERE x.account_id = a.id)))
  FROM account a WHERE a.id = visitor.account_id) AS owner`

const OWNER = authorizedSql(OWNER_COLUMN)

export async function readOwner(visit: Visit): Promise<Owner> {
  return parseOwner((await readAuthorized(visit, OWNER, []))['owner'])
}

/** What our own column selects. */
export function parseOwner(json: unknown): Owner {
  const owner: Omit<Owner, 'audience'> = JSON.parse(String(json))
  return { ...owner, audience: owner.audiences[0] ?? 'individual' }
}

const LIFETIME_MS = 7 * DAY_MS

/**
 * What tells of a change, for the batch that makes it: an e-mail, and with `isEverywhere` a text message to every number, for
 * what weakens the protection has to reach an owner whose mailbox an attacker reads.
 */
export async function noticeTo(
  { email, numbers, firstName, locale, audience }: Owner,
  notice: Omit<SecurityNotice, 'firstName' | 'at'>,
  { deployment, ports }: { deployment: Pick<Deployment, 'keys'>; ports: Pick<Ports, 'now' | 'random'> },
  isEverywhere = false,
): Promise<{ ids: string[]; statements: Statement[] }> {
  const at = ports.now()
  const places = [{ channel: 'email' as const, to: email }, ...(isEverywhere ? numbers : []).map((to) => ({ channel: 'sms' as const, to }))]
  const values = { firstName, at, ...notice }
  const messages = await Promise.all(
    places.map((place) =>
      enqueue({ ...place, template: 'security-notice', locale, audience, values, expiresAt: at + LIFETIME_MS }, deployment, ports),
    ),
  )
  return { ids: messages.map(({ id }) => id), statements: messages.flatMap(({ statements }) => [...statements]) }
}
