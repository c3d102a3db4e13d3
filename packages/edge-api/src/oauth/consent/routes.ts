import type { Consent, ConsentList, ConsentWithdrawal } from '@foyer/contract/oauth'
import { Hono } from 'hono'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { contract } from '../../platform/database/customer.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { clientGrant, consent, consentContract } from '../../platform/database/oauth.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { type Write, writeOnce } from '../../platform/idempotency/write-once.ts'
import type { Visit, VisitEnv } from '../../platform/visit.ts'
import { clientById } from '../clients/clients.ts'
import { unpackScopes } from '../scopes.ts'

/** What the customer allowed whom: `GET /consents`, and `DELETE /consents/{id}`, which ends access at once. */
export function consentRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/', openapi('Whom the customer gave access', 'ConsentList'), async (c) =>
      c.json({ items: await readConsents(c.get('visit')) } satisfies ConsentList),
    )
    .delete('/:id', openapi('Withdraw it; access ends at once', 'ConsentWithdrawal', { isOnce: true }), async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) =>
        withdraw(visit, accountId, c.req.param('id')),
      )
      return c.json(answer.body, answer.status)
    })
}

interface ConsentRecord extends Pick<Consent, 'id' | 'client' | 'contracts'> {
  scopes: string
  since: number
  lastUsedAt: number | null
}

const o = alias(consent, 'o')
const g = alias(clientGrant, 'g')
const n = alias(consentContract, 'n')
const k = alias(contract, 'k')

const CONTRACT = jsonObject<Consent['contracts'][number]>({ id: k.id, label: k.label, reference: k.displayReference })

const RECORD = jsonObject<ConsentRecord>({
  id: o.id,
  client: o.clientId,
  scopes: o.scopes,
  since: o.createdAt,
  lastUsedAt: sql`(SELECT max(${g.usedAt}) FROM ${g} WHERE ${g.consentId} = ${o.id})`,
  contracts: sql`json((SELECT json_group_array(${CONTRACT}) FROM ${n} JOIN ${k} ON ${k.id} = ${n.contractId} WHERE ${n.consentId} = ${o.id}))`,
})

const CONSENTS = authorizedSql(sql`(SELECT json_group_array(json(record)) FROM (
  SELECT ${RECORD} AS record FROM ${o} WHERE ${o.accountId} = visitor.account_id AND ${o.withdrawnAt} IS NULL
  ORDER BY ${o.createdAt} DESC, ${o.id} DESC)) AS consents`)

async function readConsents(visit: Visit): Promise<Consent[]> {
  const { consents } = await readAuthorized(visit, CONSENTS, [])
  return records(consents).map(({ client: id, scopes, since, lastUsedAt, ...rest }) => {
    const client = clientById(visit.deployment, id)
    return {
      ...rest,
      client: client?.name ?? id,
      scopes: unpackScopes(scopes).filter((scope) => client?.scopes.includes(scope)),
      since: new Date(since).toISOString(),
      lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
    }
  })
}

/** An array of `RECORD`. */
const records = (json: unknown) => JSON.parse(String(json)) as ConsentRecord[]

const allowed = unqualified(consent)
const grant = unqualified(clientGrant)

function withdraw({ ports }: Visit, accountId: string, id: string): Write {
  const now = ports.now()
  return {
    guards: [
      {
        holds: sql`EXISTS (SELECT 1 FROM ${allowed} WHERE ${allowed.id} = ${id} AND ${allowed.accountId} = ${accountId} AND ${allowed.withdrawnAt} IS NULL)`,
        otherwise: new ApiError('not-found'),
      },
    ],
    statements: [
      statement(sql`UPDATE ${allowed} SET ${allowed.withdrawnAt} = ${now} WHERE ${allowed.id} = ${id}`),
      statement(sql`UPDATE ${grant} SET ${grant.revokedAt} = ${now} WHERE ${grant.consentId} = ${id} AND ${grant.revokedAt} IS NULL`),
      auditStatement({ author: customer(accountId), action: 'client.withdrawn', accountId, detail: { consent: id } }, ports),
    ],
    answer: { status: 200, body: { id } satisfies ConsentWithdrawal },
  }
}
