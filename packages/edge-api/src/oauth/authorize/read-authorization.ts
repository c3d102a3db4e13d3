import type { AuthorizationView, OfferedContract } from '@foyer/contract/oauth'
import type { Language, Localized } from '@foyer/contract/profile'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import type { Visit } from '../../platform/visit.ts'
import { isAboutContracts, unpackScopes } from '../scopes.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

/** Every contract of the visitor, and what the client ?4 was allowed before. Active ones first. */
const READ = authorizedSql(`(SELECT json_group_array(json(record)) FROM (
    SELECT json_object('id', k.id, 'label', k.label, 'reference', k.display_reference, 'address', coalesce((
      SELECT p.address FROM contract_delivery_point cp JOIN delivery_point p ON p.id = cp.delivery_point_id
      WHERE cp.contract_id = k.id ORDER BY cp.from_date DESC, p.reference LIMIT 1), '')) AS record
    FROM access a JOIN contract k ON k.customer_id = a.customer_id
    WHERE a.account_id = visitor.account_id AND (a.is_scoped = 0 OR EXISTS (
      SELECT 1 FROM access_contract s WHERE s.account_id = a.account_id AND s.contract_id = k.id AND s.customer_id = a.customer_id))
    ORDER BY k.status, k.from_date, k.id)) AS contracts,
  (SELECT json_object('scopes', o.scopes, 'contracts', json((SELECT json_group_array(n.contract_id) FROM consent_contract n WHERE n.consent_id = o.id)))
    FROM consent o WHERE o.account_id = visitor.account_id AND o.client_id = ?4 AND o.withdrawn_at IS NULL) AS before`)

interface Before {
  scopes: string
  contracts: string[]
}

/** @throws {ApiError} `signed-out` */
export async function readAuthorization(visit: Visit, request: AuthorizationRequest, language: Language): Promise<AuthorizationView> {
  const { profile } = visit.deployment
  const { client, scopes, redirect, asksAgain } = request
  const row = await readAuthorized(visit, READ, [client.id])
  const contracts = isAboutContracts(scopes) ? offered(row['contracts']) : []
  const before = row['before'] === null ? null : allowed(row['before'])
  const chosen = contracts.map(({ id }) => id).filter((id) => before?.contracts.includes(id))
  const allows = unpackScopes(before?.scopes ?? '')
  const say = (text: Localized) => text[language] ?? text[profile.languages[0]] ?? null
  return {
    client: {
      name: client.name,
      about: client.about ? say(client.about) : null,
      host: client.kind === 'web' ? new URL(redirect).host : null,
      logo: client.logo === undefined ? null : `/authorize/logo/${client.id}.svg`,
    },
    scopes,
    contracts,
    chosen,
    isRemembered:
      !asksAgain && before !== null && scopes.every((scope) => allows.includes(scope)) && (contracts.length === 0 || chosen.length > 0),
  }
}

/** What our own statement selects. */
const offered = (json: unknown) => JSON.parse(String(json)) as OfferedContract[]
const allowed = (json: unknown) => JSON.parse(String(json)) as Before
