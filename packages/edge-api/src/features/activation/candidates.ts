import type { Audience, Language, Profile } from '@foyer/contract/profile'
import { normalizeReference } from '@foyer/contract/rules/references'
import type { Client, Row } from '@libsql/client'
import { access, contract, customer } from '../../platform/database/customer.ts'
import { link } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, sql, statement } from '../../platform/database/statement.ts'
import type { LinkRecipient } from './new-link.ts'

/** Why a customer gets no link. */
export type Skipped = 'has-access' | 'has-open-link' | 'no-email' | 'audience-closed'

export interface Candidate {
  recipient: LinkRecipient
  /** Null when a link may go out. */
  skipped: Skipped | null
}

interface CandidateRecord {
  id: string
  audience: Audience
  email: string | null
  firstName: string | null
  lastName: string | null
  locale: string | null
  hasAccess: 0 | 1
  hasOpenLink: 0 | 1
  contracts: string[]
}

const a = alias(access, 'a')
const c = alias(customer, 'c')
const k = alias(contract, 'k')
const l = alias(link, 'l')

export const hasAccess = (customerId: SQL): SQL => sql`EXISTS (SELECT 1 FROM ${a} WHERE ${a.customerId} = ${customerId})`

/** Whether a customer has a link that can still be pressed: not spent, revoked or over. */
export const hasOpenLink = (customerId: SQL, now: SQL): SQL => sql`EXISTS (SELECT 1 FROM ${l} WHERE ${l.customerId} = ${customerId}
  AND ${l.completedAt} IS NULL AND ${l.revokedAt} IS NULL AND ${l.expiresAt} > ${now} AND (${l.maxUses} IS NULL OR ${l.uses} < ${l.maxUses}))`

/** References of a customer's contracts as an e-mail names them: a JSON array of three at most, the oldest first. */
export const activeContracts = (customerId: SQL): SQL => sql`(SELECT json_group_array(reference) FROM (
  SELECT ${k.displayReference} AS reference FROM ${k} WHERE ${k.customerId} = ${customerId} AND ${k.status} = 'active' ORDER BY ${k.fromDate} LIMIT 3))`

const candidates = (now: number): SQL =>
  sql`SELECT ${jsonObject<CandidateRecord>({
    id: c.id,
    audience: c.audience,
    email: c.email,
    firstName: c.firstName,
    lastName: c.lastName,
    locale: c.locale,
    hasAccess: hasAccess(c.id),
    hasOpenLink: hasOpenLink(c.id, sql`${now}`),
    contracts: activeContracts(c.id),
  })} AS candidate FROM ${c}`

/** The object that `candidates` selects. */
const candidateIn = (row: Row): CandidateRecord => JSON.parse(String(row['candidate']))

const HAS_ACTIVE_CONTRACT = sql`EXISTS (SELECT 1 FROM ${k} WHERE ${k.customerId} = ${c.id} AND ${k.status} = 'active')`

/** How many customers a campaign to everybody looks at: those with a contract that has not ended. */
export async function countCustomers(database: Client): Promise<number> {
  const { rows } = await database.execute(statement(sql`SELECT count(*) AS n FROM ${c} WHERE ${HAS_ACTIVE_CONTRACT}`))
  return Number(rows[0]?.['n'])
}

/** They, a hundred at a time, in a fixed order. */
export async function* everyCustomer(database: Client, profile: Profile, now: () => number): AsyncGenerator<Candidate> {
  for (let last = ''; ; ) {
    const { rows } = await database.execute(
      statement(sql`${candidates(now())} WHERE ${c.id} > ${last} AND ${HAS_ACTIVE_CONTRACT} ORDER BY ${c.id} LIMIT 100`),
    )
    for (const row of rows) {
      const record = candidateIn(row)
      last = record.id
      yield candidate(record, profile)
    }
    if (rows.length < 100) return
  }
}

/** One, by its reference as printed; null when there is none. */
export async function findCustomer(database: Client, profile: Profile, reference: string, now: number): Promise<Candidate | null> {
  const { rows } = await database.execute(statement(sql`${candidates(now)} WHERE ${c.reference} = ${normalizeReference(reference)}`))
  return rows[0] ? candidate(candidateIn(rows[0]), profile) : null
}

function candidate(record: CandidateRecord, profile: Profile): Candidate {
  const { id, audience, email, firstName, lastName, locale, contracts } = record
  const recipient: LinkRecipient = {
    customerId: id,
    audience,
    email: email ?? '',
    name: [firstName, lastName].filter(Boolean).join(' ') || null,
    locale: languageOf(locale, profile),
    contracts,
  }
  return { recipient, skipped: reasonToSkip(record, profile) }
}

function reasonToSkip({ hasAccess, hasOpenLink, email, audience }: CandidateRecord, profile: Profile): Skipped | null {
  if (hasAccess) return 'has-access'
  if (email === null) return 'no-email'
  const definition = profile.audiences[audience]
  if (definition?.status !== 'open' || !definition.journeys.activate) return 'audience-closed'
  return hasOpenLink ? 'has-open-link' : null
}

const languageOf = (locale: string | null, { languages }: Profile): Language =>
  languages.find((language) => language === locale) ?? languages[0]
