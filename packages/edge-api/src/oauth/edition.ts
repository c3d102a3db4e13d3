import type { Deployment } from '../deployment.ts'
import { clientAt } from './clients.ts'

/**
 * Which file answers for `/foyer/v1/{utility}/{language}.js`: a client's page gets the edition that hands over instead of asking
 * for a password, `/foyer/v1/{utility}/away/{language}.js`. The browser says whose page it is, so that the tags are the same
 * everywhere and the utility's own pages carry no byte of it.
 */
export function editionOf(path: string, origin: string | undefined, deployments: ReadonlyMap<string, Deployment>): string {
  const [, utility, file] = /^\/foyer\/v1\/([\w-]+)\/([a-z]{2}\.js)$/.exec(path) ?? []
  const deployment = deployments.get(utility ?? '')
  return file !== undefined && deployment && clientAt(deployment, origin) ? `/foyer/v1/${utility}/away/${file}` : path
}
