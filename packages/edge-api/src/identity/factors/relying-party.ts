import type { Deployment } from '../../platform/deployment.ts'

/** Whose passkeys they are (WebAuthn's relying party). */
export interface RelyingParty {
  /** RP ID: a domain. */
  id: string
  /** Pages on which one may be made and used. */
  origins: readonly string[]
}

/** The domain a deployment names, or the one that all its pages share. */
export function relyingParty({ sites }: Pick<Deployment, 'sites'>): RelyingParty {
  const origins = [...sites.firstParty, ...sites.pages]
  return { id: sites.rpId ?? sharedDomain(origins.map((origin) => new URL(origin).hostname)), origins }
}

/** The longest domain that all these hosts lie in; of hosts that share no more than a top-level one, the first. */
function sharedDomain(hosts: readonly string[]): string {
  const [first = '', ...others] = hosts
  const labels = first.split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const domain = labels.slice(at).join('.')
    if (others.every((host) => host === domain || host.endsWith(`.${domain}`))) return domain
  }
  return first
}
