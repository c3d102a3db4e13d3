import type { Household } from '@foyer/contract/resources'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import type { Visit } from '../../platform/visit.ts'
import { CLAIM_COLUMNS, type Claim, parseClaim } from '../claims/decision.ts'

const PERSON = `'firstName', v.first_name, 'lastName', v.last_name,
  'email', (SELECT display FROM identifier WHERE account_id = v.id AND kind = 'email')`

const MEMBERS = `(SELECT json_group_array(json_object('account', v.id, ${PERSON}, 'role', a.role, 'since', a.granted_at) ORDER BY a.granted_at, v.id)
  FROM access a JOIN account v ON v.id = a.account_id WHERE a.customer_id = c.id)`

const REQUESTS = `(SELECT json_group_array(json_object('id', q.id, ${PERSON}, 'askedAt', q.created_at) ORDER BY q.created_at, q.id)
  FROM claim q JOIN account v ON v.id = q.account_id WHERE q.customer_id = c.id AND q.kind = 'household' AND q.decided_at IS NULL)`

/** The visitor as the owner of customer `c`. */
const OWNER = `access me JOIN customer c ON c.id = me.customer_id AND me.account_id = visitor.account_id AND me.role = 'owner' AND c.audience = 'individual'`

const HOUSEHOLD = authorizedSql(
  `(SELECT json_object('members', json(${MEMBERS}), 'requests', json(${REQUESTS})) FROM ${OWNER} WHERE c.id = ?4) AS household`,
)

const REQUEST = authorizedSql(
  `(SELECT json_object(${CLAIM_COLUMNS}) FROM ${OWNER} JOIN claim q ON q.customer_id = c.id WHERE q.id = ?4 AND q.kind = 'household') AS request`,
)

/** Null for whoever is not its owner. */
export async function readHousehold(visit: Visit, customerId: string): Promise<Household | null> {
  const { household } = await readAuthorized(visit, HOUSEHOLD, [customerId])
  return typeof household === 'string' ? toHousehold(recordOf(household)) : null
}

/** A request to a household that the visitor owns, decided or not. */
export async function readRequest(visit: Visit, id: string): Promise<Claim | null> {
  const { request } = await readAuthorized(visit, REQUEST, [id])
  return typeof request === 'string' ? parseClaim(request) : null
}

type Timed<Item, Name extends keyof Item> = Omit<Item, Name> & Record<Name, number>

interface HouseholdRecord {
  members: Timed<Household['members'][number], 'since'>[]
  requests: Timed<Household['requests'][number], 'askedAt'>[]
}

/** What our own statement selects. */
const recordOf = (json: string): HouseholdRecord => JSON.parse(json)

const toHousehold = ({ members, requests }: HouseholdRecord): Household => ({
  members: members.map((member) => ({ ...member, since: new Date(member.since).toISOString() })),
  requests: requests.map((request) => ({ ...request, askedAt: new Date(request.askedAt).toISOString() })),
})
