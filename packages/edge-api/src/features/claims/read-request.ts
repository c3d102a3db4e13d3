import { auditStatement } from '../../platform/audit/audit.ts'
import { OPERATOR } from '../../platform/audit/author.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { q } from './decision.ts'
import { requestPlace, type WrittenRequest } from './written-request.ts'

/** Two requests whose ids end alike have one number between them: by it, neither is shown. */
export class AmbiguousNumber extends Error {
  readonly ids: readonly string[]

  constructor(ids: readonly string[]) {
    super('Several requests have this number.')
    this.ids = ids
  }
}

/**
 * What somebody wrote through the contact form, for the operator's eyes. The look is audited.
 *
 * @param id the claim's, or the number that the customer was given (`3F2A-91C2`)
 * @throws {AmbiguousNumber} where a number is several requests'
 * @returns null when there is no such claim, or nothing was written with it
 */
export async function readRequest(
  { database, keys }: Pick<Deployment, 'database' | 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  id: string,
): Promise<(WrittenRequest & { id: string }) | null> {
  const ending = id.replace('-', '').toLowerCase()
  const { rows } = await database.execute(
    statement(sql`SELECT ${q.id} AS id, ${q.accountId} AS account_id, ${q.payload} AS payload FROM ${q}
      WHERE ${q.payload} IS NOT NULL AND (${q.id} = ${id} OR substr(${q.id}, -8) = ${ending}) ORDER BY ${q.id}`),
  )
  const row = rows.find((each) => each['id'] === id) ?? rows[0]
  if (!row) return null
  if (row['id'] !== id && rows.length > 1) throw new AmbiguousNumber(rows.map((each) => String(each['id'])))
  const claimId = String(row['id'])
  const accountId = typeof row['account_id'] === 'string' ? row['account_id'] : null
  await database.batch(
    [auditStatement({ author: OPERATOR, action: 'request.read', accountId, detail: { claim: claimId } }, ports)],
    'write',
  )
  return { id: claimId, ...writtenIn(await keys.open(requestPlace(claimId), String(row['payload']))) }
}

/** The text that the effect `request` sealed. */
const writtenIn = (json: string): WrittenRequest => JSON.parse(json)
