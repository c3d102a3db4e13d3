import type { RecoveryCodes } from '@foyer/contract/security'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer } from '../../platform/audit/author.ts'
import { factor } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { recoveryCode } from '../../platform/database/security.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'
import { noticeTo, readOwner } from './owner.ts'
import { drawRecoveryCodes, recoveryMac, shownRecoveryCode } from './recovery-codes.ts'

const factors = unqualified(factor)
const recoveryCodes = unqualified(recoveryCode)

/** What is remembered of the answer: of which key the codes are, never the codes. */
interface Remembered {
  accountId: string
  keyId: string
  madeAt: string
}

/** Ten new ones; those before are void. They stand in for an app or passkey: without one there is nothing to stand in for. */
export async function makeRecoveryCodes(visit: Visit, accountId: string, writeKey: string): Promise<Write> {
  const { deployment, ports } = visit
  const now = ports.now()
  const keyId = deployment.keys.current
  const codes = await drawRecoveryCodes(deployment.keys, keyId, accountId, writeKey)
  const macs = await Promise.all(codes.map((code) => recoveryMac(deployment.keys, keyId, accountId, code)))
  const notice = await noticeTo(await readOwner(visit), { what: 'recovery-codes-made' }, visit)
  return {
    stepUp: 'security',
    guards: [
      {
        holds: sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} IN ('totp', 'passkey'))`,
        otherwise: new ApiError('factor-refused'),
      },
    ],
    statements: [
      statement(sql`DELETE FROM ${recoveryCodes} WHERE ${recoveryCodes.accountId} = ${accountId}`),
      statement(sql`INSERT INTO ${into(recoveryCodes, 'codeMac', 'keyId', 'accountId', 'madeAt')}
        SELECT value, ${keyId}, ${accountId}, ${now} FROM json_each(${JSON.stringify(macs)})`),
      auditStatement({ author: customer(accountId), action: 'recovery-codes.made', accountId }, ports),
      ...notice.statements,
    ],
    answer: { status: 201, body: { accountId, keyId, madeAt: new Date(now).toISOString() } satisfies Remembered },
    messages: notice.ids,
  }
}

/** The answer of that write, drawn again from its key. */
export async function showRecoveryCodes({ deployment }: Visit, writeKey: string, remembered: unknown): Promise<RecoveryCodes> {
  const { accountId, keyId, madeAt } = remembered as Remembered
  const codes = await drawRecoveryCodes(deployment.keys, keyId, accountId, writeKey)
  return { codes: codes.map(shownRecoveryCode), madeAt }
}
