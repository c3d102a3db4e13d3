import type { AuthorizationView, OfferedContract } from '@foyer/contract/oauth'
import type { Language, Localized } from '@foyer/contract/profile'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { access, accessContract, contract, contractDeliveryPoint, deliveryPoint } from '../../platform/database/customer.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { consent, consentContract } from '../../platform/database/oauth.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import { isAboutContracts, unpackScopes } from '../scopes.ts'
import type { AuthorizationRequest } from './authorization-request.ts'

interface Before {
  scopes: string
  contracts: string[]
}

const a = alias(access, 'a')
const s = alias(accessContract, 's')
const k = alias(contract, 'k')
const cp = alias(contractDeliveryPoint, 'cp')
const p = alias(deliveryPoint, 'p')
const o = alias(consent, 'o')
const n = alias(consentContract, 'n')

const OFFERED = jsonObject<OfferedContract>({
  id: k.id,
  label: k.label,
  reference: k.displayReference,
  address: sql`coalesce((SELECT ${p.address} FROM ${cp} JOIN ${p} ON ${p.id} = ${cp.deliveryPointId}
      WHERE ${cp.contractId} = ${k.id} ORDER BY ${cp.fromDate} DESC, ${p.reference} LIMIT 1), '')`,
})

const BEFORE = jsonObject<Before>({
  scopes: o.scopes,
  contracts: sql`json((SELECT json_group_array(${n.contractId}) FROM ${n} WHERE ${n.consentId} = ${o.id}))`,
})

/** Every contract of the visitor, and what the client ?4 was allowed before. Active ones first. */
const READ = authorizedSql(sql`(SELECT json_group_array(json(record)) FROM (
    SELECT ${OFFERED} AS record FROM ${a} JOIN ${k} ON ${k.customerId} = ${a.customerId}
    WHERE ${a.accountId} = visitor.account_id AND (${a.isScoped} = 0 OR EXISTS (
      SELECT 1 FROM ${s} WHERE ${s.accountId} = ${a.accountId} AND ${s.contractId} = ${k.id} AND ${s.customerId} = ${a.customerId}))
    ORDER BY ${k.status}, ${k.fromDate}, ${k.id})) AS contracts,
  (SELECT ${BEFORE} FROM ${o} WHERE ${o.accountId} = visitor.account_id AND ${o.clientId} = ?4 AND ${o.withdrawnAt} IS NULL) AS before`)

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

/** An array of `OFFERED`. */
const offered = (json: unknown) => JSON.parse(String(json)) as OfferedContract[]
/** `BEFORE`. */
const allowed = (json: unknown) => JSON.parse(String(json)) as Before
