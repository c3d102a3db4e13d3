import type { Deployment } from '../../platform/deployment.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { clientsOf, idsOf } from '../clients/clients.ts'
import { type ClientToken, TOKEN_VISITOR, tokenParameters } from './token-visitor.ts'

/** Why a token read nothing: it is no good, or what it is good for is something else. Only refusals pay for the question. */
export async function refusalOfToken(deployment: Deployment, token: ClientToken, now: number): Promise<ApiError> {
  const { rows } = await deployment.database.execute({
    sql: `${TOKEN_VISITOR} SELECT 1 FROM visitor`,
    args: tokenParameters({ ...token, scope: ' ', clients: idsOf(clientsOf(deployment)) }, now),
  })
  return new ApiError(rows.length > 0 ? 'scope-missing' : 'signed-out')
}
