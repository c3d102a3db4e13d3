import type { FactorKind } from '@foyer/contract/factors'
import type { FactorRemoval, FactorRenamed, ReleaseCancellation } from '@foyer/contract/security'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { factor } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { unqualified } from '../../platform/database/names.ts'
import { factorRelease, recoveryCode } from '../../platform/database/security.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Guard, Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'
import { authorizedSql, readAuthorized } from '../authorized-read.ts'
import { maskTarget } from '../masked-contact.ts'
import { noticeTo, OWNER_COLUMN, parseOwner } from './owner.ts'
import { endRelease } from './release.ts'

const [factors, recoveryCodes, releases] = [unqualified(factor), unqualified(recoveryCode), unqualified(factorRelease)]

interface FactorRecord {
  kind: FactorKind
  name: string | null
  target: string
}

const FACTOR =
  authorizedSql(sql`${OWNER_COLUMN}, (SELECT ${jsonObject<FactorRecord>({ kind: factors.kind, name: factors.name, target: factors.target })}
  FROM ${factors} WHERE ${factors.id} = ?4 AND ${factors.accountId} = visitor.account_id) AS factor`)

/** @param json the column `factor` of `FACTOR`; NULL for what is not the account's own. */
const factorIn = (json: unknown): FactorRecord | null => (typeof json === 'string' ? JSON.parse(json) : null)

const isOwn = (accountId: string, id: string): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.id} = ${id} AND ${factors.accountId} = ${accountId})`,
  otherwise: new ApiError('not-found'),
})

/** Of what has a name: apps and passkeys. */
export function renameFactor({ ports }: Visit, accountId: string, id: string, name: string): Write {
  return {
    guards: [
      {
        holds: sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.id} = ${id} AND ${factors.accountId} = ${accountId} AND ${factors.kind} IN ('totp', 'passkey'))`,
        otherwise: new ApiError('not-found'),
      },
    ],
    statements: [
      auditStatement(
        { author: customer(accountId), action: 'factor.renamed', accountId, detail: { factor: id } },
        ports,
        sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.id} = ${id} AND ${factors.name} IS NOT ${name})`,
      ),
      statement(sql`UPDATE ${factors} SET ${factors.name} = ${name} WHERE ${factors.id} = ${id}`),
    ],
    answer: { status: 200, body: { id, name } satisfies FactorRenamed },
  }
}

/** With the last app or passkey its recovery codes go: a code by e-mail or SMS is asked for again. */
export async function removeFactor(visit: Visit, accountId: string, id: string): Promise<Write> {
  const row = await readAuthorized(visit, FACTOR, [id])
  const found = factorIn(row['factor'])
  if (!found) throw new ApiError('not-found')
  const { kind, name, target } = found
  // Codes need a channel: the address that names the account always is one.
  if (kind === 'email') throw new ApiError('last-factor')
  const notice = await noticeTo(parseOwner(row['owner']), { what: `${kind}-removed`, name: name ?? maskTarget(kind, target) }, visit, true)
  return {
    stepUp: 'security',
    guards: [isOwn(accountId, id)],
    statements: [
      statement(sql`DELETE FROM ${factors} WHERE ${factors.id} = ${id}`),
      statement(sql`DELETE FROM ${recoveryCodes} WHERE ${recoveryCodes.accountId} = ${accountId}
        AND NOT EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} IN ('totp', 'passkey'))`),
      auditStatement({ author: customer(accountId), action: 'factor.removed', accountId, detail: { kind, factor: id } }, visit.ports),
      ...notice.statements,
    ],
    answer: { status: 200, body: { id } satisfies FactorRemoval },
    messages: notice.ids,
  }
}

/** The owner, signed in by the very authenticators that were said to be lost, objects: it protects, and takes no fresh proof. */
export async function cancelRelease(visit: Visit, accountId: string): Promise<Write> {
  const row = await readAuthorized(visit, authorizedSql(OWNER_COLUMN), [])
  const notice = await noticeTo(parseOwner(row['owner']), { what: 'release-cancelled' }, visit)
  return {
    guards: [
      { holds: sql`EXISTS (SELECT 1 FROM ${releases} WHERE ${releases.accountId} = ${accountId})`, otherwise: new ApiError('not-found') },
    ],
    statements: [...endRelease(accountId, visit.ports), ...notice.statements],
    answer: { status: 200, body: { release: null } satisfies ReleaseCancellation },
    messages: notice.ids,
  }
}
