import type { Audience, Language, Profile } from '@foyer/contract/profile'
import { normalizeReference } from '@foyer/contract/rules/references'
import type { Client, InValue } from '@libsql/client'
import type { LinkRecipient } from './new-link.ts'

/** Why a customer gets no link. */
export type Skipped = 'has-access' | 'has-open-link' | 'no-email' | 'audience-closed'

export interface Candidate {
  recipient: LinkRecipient
  /** Null when a link may go out. */
  skipped: Skipped | null
}

/** A link that can still be pressed: not spent, revoked or over. */
const OPEN_LINK = `FROM link l WHERE l.customer_id = c.id AND l.completed_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > ?
  AND (l.max_uses IS NULL OR l.uses < l.max_uses)`

const SELECT = `SELECT c.id, c.audience, c.email, c.first_name, c.last_name, c.locale,
    EXISTS (SELECT 1 FROM access a WHERE a.customer_id = c.id) AS has_access, EXISTS (SELECT 1 ${OPEN_LINK}) AS has_open_link,
    (SELECT json_group_array(display_reference) FROM (
      SELECT display_reference FROM contract WHERE customer_id = c.id AND status = 'active' ORDER BY from_date LIMIT 3)) AS contracts
  FROM customer c`

const HAS_ACTIVE_CONTRACT = `EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = c.id AND k.status = 'active')`

/** How many customers a campaign to everybody looks at: those with a contract that has not ended. */
export async function countCustomers(database: Client): Promise<number> {
  const { rows } = await database.execute(`SELECT count(*) AS n FROM customer c WHERE ${HAS_ACTIVE_CONTRACT}`)
  return Number(rows[0]?.['n'])
}

/** They, a hundred at a time, in a fixed order. */
export async function* everyCustomer(database: Client, profile: Profile, now: () => number): AsyncGenerator<Candidate> {
  for (let last = ''; ; ) {
    const { rows } = await database.execute({
      sql: `${SELECT} WHERE c.id > ? AND ${HAS_ACTIVE_CONTRACT} ORDER BY c.id LIMIT 100`,
      args: [BigInt(now()), last],
    })
    for (const row of rows) {
      last = String(row['id'])
      yield candidate(row, profile)
    }
    if (rows.length < 100) return
  }
}

/** One, by its reference as printed; null when there is none. */
export async function findCustomer(database: Client, profile: Profile, reference: string, now: number): Promise<Candidate | null> {
  const { rows } = await database.execute({ sql: `${SELECT} WHERE c.reference = ?`, args: [BigInt(now), normalizeReference(reference)] })
  return rows[0] ? candidate(rows[0], profile) : null
}

function candidate(row: Record<string, InValue>, profile: Profile): Candidate {
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : null)
  const audience: Audience = text('audience') === 'professional' ? 'professional' : 'individual'
  const email = text('email')
  const name = [text('first_name'), text('last_name')].filter(Boolean).join(' ')
  const recipient: LinkRecipient = {
    customerId: text('id') ?? '',
    audience,
    email: email ?? '',
    name: name || null,
    locale: languageOf(text('locale'), profile),
    contracts: JSON.parse(text('contracts') ?? '[]'),
  }
  return { recipient, skipped: reasonToSkip(row, email, audience, profile) }
}

function reasonToSkip(row: Record<string, InValue>, email: string | null, audience: Audience, profile: Profile): Skipped | null {
  if (row['has_access']) return 'has-access'
  if (email === null) return 'no-email'
  const definition = profile.audiences[audience]
  if (definition?.status !== 'open' || !definition.journeys.activate) return 'audience-closed'
  return row['has_open_link'] ? 'has-open-link' : null
}

const languageOf = (locale: string | null, { languages }: Profile): Language =>
  languages.find((language) => language === locale) ?? languages[0]
