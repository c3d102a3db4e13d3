import type { Context } from 'hono'
import type { Deployment } from '../platform/deployment.ts'
import { ApiError } from '../platform/http/problem.ts'

/**
 * The utility whose first-party host was asked.
 * @throws {ApiError} `not-found` on any other host
 */
export function placeOf<Place extends Pick<Deployment, 'sites'>>(c: Context, deployments: ReadonlyMap<string, Place>): Place {
  const { host } = new URL(c.req.url)
  for (const place of deployments.values()) {
    if (place.sites.firstParty.some((origin) => new URL(origin).host === host)) return place
  }
  throw new ApiError('not-found')
}
