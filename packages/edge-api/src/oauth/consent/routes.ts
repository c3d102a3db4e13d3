import type { Consent, ConsentList, ConsentWithdrawal } from '@foyer/contract/oauth'
import { Hono } from 'hono'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
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

const CONSENTS = authorizedSql(`(SELECT json_group_array(json(record)) FROM (
  SELECT json_object('id', o.id, 'client', o.client_id, 'scopes', o.scopes, 'since', o.created_at,
    'lastUsedAt', (SELECT max(g.used_at) FROM client_grant g WHERE g.consent_id = o.id),
    'contracts', json((SELECT json_group_array(json_object('id', k.id, 'label', k.label, 'reference', k.display_reference))
      FROM consent_contract n JOIN contract k ON k.id = n.contract_id WHERE n.consent_id = o.id))) AS record
  FROM consent o WHERE o.account_id = visitor.account_id AND o.withdrawn_at IS NULL ORDER BY o.created_at DESC, o.id DESC)) AS consents`)

interface ConsentRecord extends Pick<Consent, 'id' | 'client' | 'contracts'> {
  scopes: string
  since: number
  lastUsedAt: number | null
}

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

/** What the statement above selects. */
const records = (json: unknown) => JSON.parse(String(json)) as ConsentRecord[]

function withdraw({ ports }: Visit, accountId: string, id: string): Write {
  const now = ports.now()
  return {
    guards: [
      {
        holds: sql`EXISTS (SELECT 1 FROM consent WHERE id = ${id} AND account_id = ${accountId} AND withdrawn_at IS NULL)`,
        otherwise: new ApiError('not-found'),
      },
    ],
    statements: [
      statement(sql`UPDATE consent SET withdrawn_at = ${now} WHERE id = ${id}`),
      statement(sql`UPDATE client_grant SET revoked_at = ${now} WHERE consent_id = ${id} AND revoked_at IS NULL`),
      auditStatement({ actor: accountId, action: 'client.withdrawn', accountId, detail: { consent: id } }, ports),
    ],
    answer: { status: 200, body: { id } satisfies ConsentWithdrawal },
  }
}
