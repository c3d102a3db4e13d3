import type { Context } from 'hono'
import type { Deployment } from '../../platform/deployment.ts'
import { publicUrl } from '../../platform/http/deployment-by-host.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { isOwn } from '../../platform/http/site.ts'
import type { Ports } from '../../platform/ports.ts'
import { accessTokenOf } from '../token/access-token.ts'
import type { ClientToken } from '../token/token-visitor.ts'
import { clientAt } from './clients.ts'

/** Answers that are the same for all callers: a client's page reads them without a token. */
const PUBLIC = /^\/v1\/[\w-]+\/(?:client|profile)$/

/**
 * A client's page or app; null where one of the utility's own pages asks, with its cookies. A request is either the one or the
 * other: with a token, or from a client's page, no cookie is looked at.
 *
 * @throws {ApiError} `origin-refused`, or what {@link accessTokenOf} says.
 */
export async function callerOf(
  c: Context,
  deployment: Deployment,
  ports: Ports,
): Promise<{ token: ClientToken | null; pageOrigin: string } | null> {
  const origin = c.req.header('Origin')
  const isClientPage = clientAt(deployment, origin) !== undefined
  const isForeign = origin !== undefined && !isClientPage && !isOwn(origin, deployment)
  if (isForeign) throw new ApiError('origin-refused')
  const token = await accessTokenOf(c, deployment, ports)
  if (!token && !isClientPage) return null
  if (!token && !(c.req.method === 'GET' && PUBLIC.test(c.req.path))) throw new ApiError('origin-refused')
  return { token, pageOrigin: origin ?? new URL(publicUrl(c.req.url, deployment)).origin }
}
