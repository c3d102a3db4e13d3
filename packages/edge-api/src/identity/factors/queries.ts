import type { FactorKind } from '@foyer/contract/factors'
import type { Factor, FactorList } from '@foyer/contract/security'
import type { Visit } from '../../platform/visit.ts'
import { authorizedSql, readAuthorized } from '../authorized-read.ts'
import { maskTarget } from '../masked-contact.ts'
import { hasJourney, offeredKinds } from './offered.ts'
import { RELEASE_OPEN_MS } from './release.ts'

const FACTORS = authorizedSql(`
  (SELECT json_group_array(json_object('id', f.id, 'kind', f.kind, 'name', f.name, 'target', f.target, 'addedAt', f.verified_at, 'lastUsedAt', f.last_used_at)
    ORDER BY f.verified_at, f.id) FROM factor f WHERE f.account_id = visitor.account_id) AS factors,
  (SELECT json_object('left', count(*) FILTER (WHERE r.spent_at IS NULL), 'madeAt', max(r.made_at))
    FROM recovery_code r WHERE r.account_id = visitor.account_id) AS codes,
  (SELECT json_object('askedAt', asked_at, 'dueAt', due_at) FROM factor_release WHERE account_id = visitor.account_id) AS release`)

interface FactorRecord {
  id: string
  kind: FactorKind
  name: string | null
  target: string
  addedAt: number
  lastUsedAt: number | null
}

/** What protects the account, through the session. */
export async function readFactors(visit: Visit): Promise<FactorList> {
  const row = await readAuthorized(visit, FACTORS, [])
  return {
    items: recordsOf(row['factors']).map(toFactor),
    recoveryCodes: toCodes(row['codes']),
    offers: offeredKinds(visit.deployment.profile),
    canChangeEmail: hasJourney(visit.deployment.profile, 'email'),
    release: toRelease(row['release'], visit.ports.now()),
  }
}

/** What our own statement selects. */
const recordsOf = (json: unknown): FactorRecord[] => JSON.parse(String(json))

const iso = (at: number): string => new Date(at).toISOString()

const toFactor = ({ id, kind, name, target, addedAt, lastUsedAt }: FactorRecord): Factor => ({
  id,
  kind,
  name,
  target: kind === 'email' || kind === 'sms' ? maskTarget(kind, target) : null,
  addedAt: iso(addedAt),
  lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
})

function toCodes(json: unknown): FactorList['recoveryCodes'] {
  const { left, madeAt }: { left: number; madeAt: number | null } = JSON.parse(String(json))
  return madeAt === null ? null : { left, madeAt: iso(madeAt) }
}

/** One that was not used in its time is over. */
function toRelease(json: unknown, now: number): FactorList['release'] {
  if (typeof json !== 'string') return null
  const { askedAt, dueAt }: { askedAt: number; dueAt: number } = JSON.parse(json)
  return now < dueAt + RELEASE_OPEN_MS ? { askedAt: iso(askedAt), dueAt: iso(dueAt) } : null
}
