import type { Household } from '@foyer/contract/resources'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { access } from '../../platform/database/customer.ts'
import { account, identifier } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import { CLAIM, type Claim, c, claimIn, q } from '../claims/decision.ts'

type Timed<Item, Name extends keyof Item> = Omit<Item, Name> & Record<Name, number>

/** Times are milliseconds. */
type MemberRecord = Timed<Household['members'][number], 'since'>
type RequestRecord = Timed<Household['requests'][number], 'askedAt'>

interface HouseholdRecord {
  members: MemberRecord[]
  requests: RequestRecord[]
}

const me = alias(access, 'me')
const a = alias(access, 'a')
const v = alias(account, 'v')
const n = alias(identifier, 'n')

const PERSON = {
  firstName: v.firstName,
  lastName: v.lastName,
  email: sql`(SELECT ${n.display} FROM ${n} WHERE ${n.accountId} = ${v.id} AND ${n.kind} = 'email')`,
}

const MEMBER = jsonObject<MemberRecord>({ account: v.id, ...PERSON, role: a.role, since: a.grantedAt })

const MEMBERS = sql`(SELECT json_group_array(${MEMBER} ORDER BY ${a.grantedAt}, ${v.id})
  FROM ${a} JOIN ${v} ON ${v.id} = ${a.accountId} WHERE ${a.customerId} = ${c.id})`

const REQUEST = jsonObject<RequestRecord>({ id: q.id, ...PERSON, askedAt: q.createdAt })

const REQUESTS = sql`(SELECT json_group_array(${REQUEST} ORDER BY ${q.createdAt}, ${q.id})
  FROM ${q} JOIN ${v} ON ${v.id} = ${q.accountId} WHERE ${q.customerId} = ${c.id} AND ${q.kind} = 'household' AND ${q.decidedAt} IS NULL)`

/** The visitor as the owner of customer `c`. */
const OWNER = sql`${me} JOIN ${c} ON ${c.id} = ${me.customerId} AND ${me.accountId} = visitor.account_id AND ${me.role} = 'owner'
  AND ${c.audience} = 'individual'`

/** ?4: the customer's id. */
const HOUSEHOLD = authorizedSql(
  sql`(SELECT ${jsonObject<HouseholdRecord>({ members: sql`json(${MEMBERS})`, requests: sql`json(${REQUESTS})` })} FROM ${OWNER} WHERE ${c.id} = ?4) AS household`,
)

/** ?4: the claim's id. */
const OWN_CLAIM = authorizedSql(
  sql`(SELECT ${CLAIM} FROM ${OWNER} JOIN ${q} ON ${q.customerId} = ${c.id} WHERE ${q.id} = ?4 AND ${q.kind} = 'household') AS request`,
)

/** Null for any but its owner. */
export async function readHousehold(visit: Visit, customerId: string): Promise<Household | null> {
  const { household } = await readAuthorized(visit, HOUSEHOLD, [customerId])
  return typeof household === 'string' ? toHousehold(householdIn(household)) : null
}

/** A request to a household that the visitor owns, decided or not. */
export async function readRequest(visit: Visit, id: string): Promise<Claim | null> {
  const { request } = await readAuthorized(visit, OWN_CLAIM, [id])
  return typeof request === 'string' ? claimIn(request) : null
}

/** The object of `HOUSEHOLD`: there is one where there is an owner. */
const householdIn = (json: string): HouseholdRecord => JSON.parse(json)

const toHousehold = ({ members, requests }: HouseholdRecord): Household => ({
  members: members.map((member) => ({ ...member, since: new Date(member.since).toISOString() })),
  requests: requests.map((request) => ({ ...request, askedAt: new Date(request.askedAt).toISOString() })),
})
