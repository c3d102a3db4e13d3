import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import type { Visit } from '../../platform/visit.ts'
import type { CompanyRecord, InvitationRecord, TeamRecord } from './records.ts'

/** The visitor as an administrator `me` of company `c`; ?4 is the company's id. */
export const ADMINISTRATOR = `FROM access me JOIN customer c ON c.id = me.customer_id
  WHERE me.account_id = visitor.account_id AND me.customer_id = ?4 AND me.role = 'admin' AND c.audience = 'professional'`

const MEMBERS = `(SELECT json_group_array(json_object('account', v.id, 'firstName', v.first_name, 'lastName', v.last_name,
    'email', (SELECT display FROM identifier WHERE account_id = v.id AND kind = 'email'), 'role', a.role, 'since', a.granted_at,
    'lastSignIn', (SELECT max(at) FROM audit WHERE account_id = v.id AND action = 'session.opened'),
    'contracts', CASE WHEN a.is_scoped = 1 THEN json((
      SELECT json_group_array(s.contract_id) FROM access_contract s WHERE s.account_id = a.account_id AND s.customer_id = a.customer_id)) END)
    ORDER BY v.last_name, v.first_name, v.id)
  FROM access a JOIN account v ON v.id = a.account_id WHERE a.customer_id = c.id)`

const INVITATION = `json_object('id', i.id, 'email', l.email, 'role', l.role, 'linkId', l.id, 'locale', l.locale, 'delivery', o.status,
    'invitedAt', i.created_at, 'sentAt', l.created_at, 'expiresAt', l.expires_at, 'completedAt', l.completed_at, 'revokedAt', l.revoked_at,
    'isUsedUp', coalesce(l.uses >= l.max_uses, 0),
    'contracts', (SELECT CASE WHEN count(*) > 0 THEN json(json_group_array(s.contract_id)) END FROM link_contract s WHERE s.link_id = l.id))`

const INVITATIONS = `(SELECT json_group_array(json(record)) FROM (
  SELECT ${INVITATION} AS record FROM invitation i JOIN link l ON l.id = i.link_id LEFT JOIN outbox o ON o.id = i.outbox_id
  WHERE i.customer_id = c.id ORDER BY i.created_at DESC, i.id DESC LIMIT 300))`

const TEAM = authorizedSql(
  `(SELECT json_object('members', json(${MEMBERS}), 'invitations', json(${INVITATIONS})) ${ADMINISTRATOR}) AS team`,
)

/** Names and contracts that an invitation speaks of. */
const COMPANY = authorizedSql(`(SELECT json_object('name', c.name, 'locale', (SELECT locale FROM account WHERE id = visitor.account_id),
    'contracts', json((SELECT json_group_array(json_object('id', id, 'reference', display_reference)) FROM (
      SELECT id, display_reference FROM contract WHERE customer_id = c.id AND status = 'active' ORDER BY from_date, id)))) ${ADMINISTRATOR}) AS company`)

/** One invitation with its company; ?4 is the invitation's id. */
const SENT = authorizedSql(`(SELECT json_object('customerId', i.customer_id, 'invitation', json(${INVITATION}))
  FROM invitation i JOIN link l ON l.id = i.link_id LEFT JOIN outbox o ON o.id = i.outbox_id
  JOIN access me ON me.customer_id = i.customer_id AND me.account_id = visitor.account_id AND me.role = 'admin' WHERE i.id = ?4) AS sent`)

/** Null for whoever is no administrator of the company. */
export async function readTeam(visit: Visit, customerId: string): Promise<TeamRecord | null> {
  const { team } = await readAuthorized(visit, TEAM, [customerId])
  return typeof team === 'string' ? teamOf(team) : null
}

export async function readCompany(visit: Visit, customerId: string): Promise<CompanyRecord | null> {
  const { company } = await readAuthorized(visit, COMPANY, [customerId])
  return typeof company === 'string' ? companyOf(company) : null
}

/** An invitation of a company that the visitor administers. */
export async function readInvitation(visit: Visit, id: string): Promise<{ customerId: string; invitation: InvitationRecord } | null> {
  const { sent } = await readAuthorized(visit, SENT, [id])
  return typeof sent === 'string' ? sentOf(sent) : null
}

/** What our own statements select: `json_object` with the names of these records. */
const teamOf = (json: string): TeamRecord => JSON.parse(json)
const companyOf = (json: string): CompanyRecord => JSON.parse(json)
const sentOf = (json: string): { customerId: string; invitation: InvitationRecord } => JSON.parse(json)
