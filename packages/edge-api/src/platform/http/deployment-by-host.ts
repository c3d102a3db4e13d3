import type { Deployment } from '../deployment.ts'
import { ApiError } from './problem.ts'

/** The first-party origin that was asked, which is the issuer (RFC 8414); undefined where the host is none of the utility's. */
export const issuerAt = (url: string, { sites }: Pick<Deployment, 'sites'>): string | undefined => {
  const { host } = new URL(url)
  return sites.firstParty.find((origin) => new URL(origin).host === host)
}

/** The address of a request as its client wrote it: what ends TLS in front of us may speak http to us. */
export function publicUrl(url: string, deployment: Pick<Deployment, 'sites'>): string {
  const { origin, pathname } = new URL(url)
  return (issuerAt(url, deployment) ?? origin) + pathname
}

/**
 * Whose first-party host was asked.
 *
 * @throws {ApiError} `not-found`: there is nothing of the kind on another host.
 */
export function deploymentByHost<Sited extends Pick<Deployment, 'sites'>>(
  url: string,
  deployments: ReadonlyMap<string, Sited>,
): { deployment: Sited; issuer: string } {
  for (const deployment of deployments.values()) {
    const issuer = issuerAt(url, deployment)
    if (issuer !== undefined) return { deployment, issuer }
  }
  throw new ApiError('not-found')
}
