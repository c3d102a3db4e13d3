import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { access, accessContract, contract, customer, invitation, linkContract } from '../../platform/database/customer.ts'
import { account, identifier, link } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import { audit, outbox } from '../../platform/database/system.ts'
import type { Visit } from '../../platform/visit.ts'
import type { CompanyRecord, InvitationRecord, MemberRecord, SentRecord, TeamRecord } from './records.ts'

const me = alias(access, 'me')
const a = alias(access, 'a')
const k = alias(contract, 'k')
const v = alias(account, 'v')
const n = alias(identifier, 'n')
const e = alias(audit, 'e')
const i = alias(invitation, 'i')
const l = alias(link, 'l')
const o = alias(outbox, 'o')
const s = alias(accessContract, 's')
const lc = alias(linkContract, 'lc')

export const company = alias(customer, 'c')

/** The visitor as an administrator `me` of `company`; ?4 is the company's id. */
export const ADMINISTRATOR = sql`FROM ${me} JOIN ${company} ON ${company.id} = ${me.customerId}
  WHERE ${me.accountId} = visitor.account_id AND ${me.customerId} = ?4 AND ${me.role} = 'admin' AND ${company.audience} = 'professional'`

const MEMBER = jsonObject<MemberRecord>({
  account: v.id,
  firstName: v.firstName,
  lastName: v.lastName,
  email: sql`(SELECT ${n.display} FROM ${n} WHERE ${n.accountId} = ${v.id} AND ${n.kind} = 'email')`,
  role: a.role,
  since: a.grantedAt,
  lastSignIn: sql`(SELECT max(${e.at}) FROM ${e} WHERE ${e.accountId} = ${v.id} AND ${e.action} = 'session.opened')`,
  contracts: sql`CASE WHEN ${a.isScoped} = 1 THEN json((
    SELECT json_group_array(${s.contractId}) FROM ${s} WHERE ${s.accountId} = ${a.accountId} AND ${s.customerId} = ${a.customerId})) END`,
})

const MEMBERS = sql`(SELECT json_group_array(${MEMBER} ORDER BY ${v.lastName}, ${v.firstName}, ${v.id})
  FROM ${a} JOIN ${v} ON ${v.id} = ${a.accountId} WHERE ${a.customerId} = ${company.id})`

const INVITATION = jsonObject<InvitationRecord>({
  id: i.id,
  email: l.email,
  role: l.role,
  linkId: l.id,
  locale: l.locale,
  delivery: o.status,
  invitedAt: i.createdAt,
  sentAt: l.createdAt,
  expiresAt: l.expiresAt,
  completedAt: l.completedAt,
  revokedAt: l.revokedAt,
  isUsedUp: sql`coalesce(${l.uses} >= ${l.maxUses}, 0)`,
  contracts: sql`(SELECT CASE WHEN count(*) > 0 THEN json(json_group_array(${lc.contractId})) END FROM ${lc} WHERE ${lc.linkId} = ${l.id})`,
})

const INVITED = sql`${i} JOIN ${l} ON ${l.id} = ${i.linkId} LEFT JOIN ${o} ON ${o.id} = ${i.outboxId}`

const INVITATIONS = sql`(SELECT json_group_array(json(record)) FROM (
  SELECT ${INVITATION} AS record FROM ${INVITED} WHERE ${i.customerId} = ${company.id} ORDER BY ${i.createdAt} DESC, ${i.id} DESC LIMIT 300))`

const TEAM = authorizedSql(
  sql`(SELECT ${jsonObject<TeamRecord>({ members: sql`json(${MEMBERS})`, invitations: sql`json(${INVITATIONS})` })} ${ADMINISTRATOR}) AS team`,
)

/** Names and contracts that an invitation speaks of. */
const COMPANY = authorizedSql(
  sql`(SELECT ${jsonObject<CompanyRecord>({
    name: company.name,
    locale: sql`(SELECT ${v.locale} FROM ${v} WHERE ${v.id} = visitor.account_id)`,
    contracts: sql`json((SELECT json_group_array(${jsonObject<CompanyRecord['contracts'][number]>({ id: sql`id`, reference: sql`reference` })}) FROM (
      SELECT ${k.id} AS id, ${k.displayReference} AS reference FROM ${k} WHERE ${k.customerId} = ${company.id} AND ${k.status} = 'active'
      ORDER BY ${k.fromDate}, ${k.id})))`,
  })} ${ADMINISTRATOR}) AS company`,
)

/** One invitation with its company; ?4 is the invitation's id. */
const SENT = authorizedSql(sql`(SELECT ${jsonObject<SentRecord>({ customerId: i.customerId, invitation: sql`json(${INVITATION})` })}
  FROM ${INVITED} JOIN ${me} ON ${me.customerId} = ${i.customerId} AND ${me.accountId} = visitor.account_id AND ${me.role} = 'admin' WHERE ${i.id} = ?4) AS sent`)

/** Null for any but an administrator of the company. */
export async function readTeam(visit: Visit, customerId: string): Promise<TeamRecord | null> {
  const { team } = await readAuthorized(visit, TEAM, [customerId])
  return typeof team === 'string' ? teamIn(team) : null
}

export async function readCompany(visit: Visit, customerId: string): Promise<CompanyRecord | null> {
  const row = await readAuthorized(visit, COMPANY, [customerId])
  return typeof row['company'] === 'string' ? companyIn(row['company']) : null
}

/** An invitation of a company that the visitor administers. */
export async function readInvitation(visit: Visit, id: string): Promise<SentRecord | null> {
  const { sent } = await readAuthorized(visit, SENT, [id])
  return typeof sent === 'string' ? sentIn(sent) : null
}

/** The object of `TEAM`: there is one where there is an administrator. */
const teamIn = (json: string): TeamRecord => JSON.parse(json)
/** The object of `COMPANY`. */
const companyIn = (json: string): CompanyRecord => JSON.parse(json)
/** The object of `SENT`. */
const sentIn = (json: string): SentRecord => JSON.parse(json)
