import type { Audience, Language } from '@foyer/contract/profile'
import type { Deployment } from '../../platform/deployment.ts'

/** The kind of journey that a link's button begins. */
export type LinkKind = 'activate' | 'recover'

/** The first-party page of an audience's area. */
export const areaUrl = (origin: string, audience: Audience): string => `${origin}${audience === 'professional' ? '/pro' : '/'}`

/**
 * Where a link in an e-mail leads: the first-party page of its audience, with the token in the fragment, which no server sees.
 * The page speaks the e-mail's language, and words its button by the kind; what the link is for is in the database.
 */
export const linkUrl = (
  { firstParty }: Deployment['sites'],
  { audience, locale, kind, token }: { audience: Audience; locale: Language; kind: LinkKind; token: string },
): string => `${areaUrl(firstParty[0] ?? '', audience)}?lang=${locale}#foyer=${kind === 'activate' ? '' : `${kind}.`}${token}`
