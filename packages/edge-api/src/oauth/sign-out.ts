import { ApiError } from '../platform/http/problem.ts'
import type { Visit } from '../platform/visit.ts'
import { type ClientToken, TOKEN_GRANT, tokenParameters } from './token-visitor.ts'

const END = `${TOKEN_GRANT} UPDATE client_grant SET revoked_at = ?2 WHERE revoked_at IS NULL AND id IN (SELECT grant_id FROM visitor)`

/**
 * Ends the connection that a client asks with, as `/revoke` does, and no other: what was allowed stays, and so do the customer's
 * own sessions.
 *
 * @throws {ApiError} `signed-out` when it is over already.
 */
export async function signOutClient({ deployment, ports }: Visit, token: ClientToken): Promise<void> {
  const { rowsAffected } = await deployment.database.execute({ sql: END, args: tokenParameters(token, ports.now()) })
  if (rowsAffected === 0) throw new ApiError('signed-out')
}
