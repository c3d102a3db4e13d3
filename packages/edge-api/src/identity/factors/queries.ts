import type { FactorKind } from '@foyer/contract/factors'
import type { Factor, FactorList } from '@foyer/contract/security'
import { factor } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { factorRelease, recoveryCode } from '../../platform/database/security.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import { authorizedSql, readAuthorized } from '../authorized-read.ts'
import { maskTarget } from '../masked-contact.ts'
import { hasJourney, offeredKinds } from './offered.ts'
import { RELEASE_OPEN_MS } from './release.ts'

interface FactorRecord {
  id: string
  kind: FactorKind
  name: string | null
  target: string
  addedAt: number
  lastUsedAt: number | null
}

interface CodesRecord {
  left: number
  madeAt: number | null
}

interface ReleaseRecord {
  askedAt: number
  dueAt: number
}

const [f, r, w] = [alias(factor, 'f'), alias(recoveryCode, 'r'), alias(factorRelease, 'w')]

const FACTOR = jsonObject<FactorRecord>({
  id: f.id,
  kind: f.kind,
  name: f.name,
  target: f.target,
  addedAt: f.verifiedAt,
  lastUsedAt: f.lastUsedAt,
})
const CODES = jsonObject<CodesRecord>({ left: sql`count(*) FILTER (WHERE ${r.spentAt} IS NULL)`, madeAt: sql`max(${r.madeAt})` })
const RELEASE = jsonObject<ReleaseRecord>({ askedAt: w.askedAt, dueAt: w.dueAt })

const FACTORS = authorizedSql(sql`
  (SELECT json_group_array(${FACTOR} ORDER BY ${f.verifiedAt}, ${f.id}) FROM ${f} WHERE ${f.accountId} = visitor.account_id) AS factors,
  (SELECT ${CODES} FROM ${r} WHERE ${r.accountId} = visitor.account_id) AS codes,
  (SELECT ${RELEASE} FROM ${w} WHERE ${w.accountId} = visitor.account_id) AS release`)

/** What protects the account, through the session. */
export async function readFactors(visit: Visit): Promise<FactorList> {
  const row = await readAuthorized(visit, FACTORS, [])
  return {
    items: factorsIn(row['factors']).map(toFactor),
    recoveryCodes: toCodes(codesIn(row['codes'])),
    offers: offeredKinds(visit.deployment.profile),
    canChangeEmail: hasJourney(visit.deployment.profile, 'email'),
    release: toRelease(releaseIn(row['release']), visit.ports.now()),
  }
}

/** Columns of `FACTORS`: the statement has one row, an aggregate is never NULL, and there need not be a release. */
const factorsIn = (json: unknown): FactorRecord[] => JSON.parse(String(json))
const codesIn = (json: unknown): CodesRecord => JSON.parse(String(json))
const releaseIn = (json: unknown): ReleaseRecord | null => (typeof json === 'string' ? JSON.parse(json) : null)

const iso = (at: number): string => new Date(at).toISOString()

const toFactor = ({ id, kind, name, target, addedAt, lastUsedAt }: FactorRecord): Factor => ({
  id,
  kind,
  name,
  target: kind === 'email' || kind === 'sms' ? maskTarget(kind, target) : null,
  addedAt: iso(addedAt),
  lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
})

function toCodes({ left, madeAt }: CodesRecord): FactorList['recoveryCodes'] {
  return madeAt === null ? null : { left, madeAt: iso(madeAt) }
}

/** One that was not used in its time is over. */
function toRelease(release: ReleaseRecord | null, now: number): FactorList['release'] {
  if (!release) return null
  const { askedAt, dueAt } = release
  return now < dueAt + RELEASE_OPEN_MS ? { askedAt: iso(askedAt), dueAt: iso(dueAt) } : null
}
