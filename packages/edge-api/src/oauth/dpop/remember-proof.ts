import { unqualified } from '../../platform/database/names.ts'
import { dpopProof } from '../../platform/database/oauth.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { sha256 } from '../../platform/keys/keys.ts'
import { PROOF_KEPT_MS } from '../parameters.ts'
import type { Proof } from './verify-proof.ts'

const proof = unqualified(dpopProof)

/**
 * Written before what the proof is for: its primary key refuses a second one (RFC 9449, 11.1).
 *
 * @param holds where it does not, nothing is done and nothing remembered: an attacker's fresh keys fill no table.
 */
export const rememberProof = async ({ jkt, jti }: Proof, now: number, holds: SQL = sql`1`): Promise<Statement> =>
  statement(
    sql`INSERT INTO ${proof} (${proof.proofHash}, ${proof.expiresAt}) SELECT ${await sha256(`${jkt}/${jti}`)}, ${now + PROOF_KEPT_MS} WHERE ${holds}`,
  )
