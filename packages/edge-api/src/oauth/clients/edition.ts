import { languageFor } from '@foyer/contract/rules/languages'
import type { Deployment } from '../../platform/deployment.ts'
import { clientAt } from './clients.ts'

/**
 * Which file answers for `/foyer/v1/{utility}/{language}.js`: a client's page gets the edition that leads to the authorization page instead of asking
 * for a password, `/foyer/v1/{utility}/away/{language}.js`. The browser says whose page it is, so that the tags are the same
 * everywhere and the utility's own pages carry no byte of it. Any language tag is answered in the language of the utility that fits it.
 */
export function editionOf(
  path: string,
  origin: string | undefined,
  deployments: ReadonlyMap<string, Pick<Deployment, 'profile' | 'clients'>>,
): string {
  const [, utility, tag] = /^\/foyer\/v1\/([\w-]+)\/([\w-]+)\.js$/.exec(path) ?? []
  const deployment = deployments.get(utility ?? '')
  if (tag === undefined || !deployment) return path
  const file = `${languageFor([tag], deployment.profile.languages)}.js`
  return `/foyer/v1/${utility}/${clientAt(deployment, origin) ? 'away/' : ''}${file}`
}
