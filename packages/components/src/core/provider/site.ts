import type { Audience, Language } from '@foyer/contract/profile'
import type { PublicAudience, PublicProfile } from '@foyer/contract/resources'
import { type Client, createClient } from '../client/client.ts'
import type { SessionTransport } from '../client/transport.ts'
import { type LoadChunk, loadChunk } from '../loader/load-chunk.ts'
import { VERSION } from '../version.ts'

/** What a first screen has to know; the kinds of journeys only where it offers others. */
export type ShownAudience = Omit<PublicAudience, 'kinds'> & Partial<Pick<PublicAudience, 'kinds'>>

/** What of a utility's public profile widgets read. */
export type ShownProfile = Pick<PublicProfile, 'name' | 'timeZone' | 'currency' | 'contactUrl' | 'notices'> & {
  audiences: { readonly [Name in Audience]?: ShownAudience }
}

/** What one composed script brings: a utility in one language. */
export interface Boot {
  utility: string
  language: Language
  /** Those that the utility speaks, its first one first. */
  languages?: readonly [Language, ...Language[]]
  profile: ShownProfile
  /** Message id to text; grows as chunks arrive. */
  messages: Record<string, string>
  /** Token declarations, e.g. `--foyer-surface:#fff;…`. */
  theme: string
  /** Origin of the script, which is the API's. */
  origin: string
  /** Brings a chunk's code, defines its elements and adds its messages. */
  load: LoadChunk
  /** How requests reach the API below `base`; with the site's own cookies when absent. */
  transport?: ((base: string) => SessionTransport) | undefined
}

/** What a provider hands to the widgets below it. */
export interface Site extends Boot {
  client: Client
  audience: Audience
  /** The provider's `theme`, as CSS says it. */
  colorScheme?: string
}

export interface SiteRequest {
  api?: string | undefined
  utility?: string | undefined
  lang?: string | undefined
  audience?: Audience | undefined
}

declare module '../loader/load-chunk.ts' {
  interface Chunks {
    'other-site': { findOtherSite(request: SiteRequest): Promise<Site> }
  }
}

interface PageRegistry {
  /** By utility and language; an API that the page trusts without a script of it, by its origin. */
  boots: Record<string, Boot>
  first?: Boot
  /** By release and address: the scripts of two languages have one, so that what one hears of the session both know. */
  clients?: Record<string, Client>
}

/** One for the page, whatever the number and versions of the scripts on it. */
export function registry(): PageRegistry {
  const page = globalThis as unknown as { foyer1?: PageRegistry }
  page.foyer1 ??= { boots: {} }
  return page.foyer1
}

/** Makes a utility in one language known to the page. The first one is the page's default provider. */
export function addBoot(boot: Boot): void {
  const page = registry()
  page.boots[`${boot.utility}/${boot.language}`] ??= boot
  page.first ??= boot
}

/** What a boot is for those who ask; its API may stand at another origin than its script. */
export function siteOf(boot: Boot, { audience = 'individual' }: SiteRequest, origin: string = boot.origin): Site {
  const page = registry()
  const base = `${origin}/v1/${boot.utility}`
  const place = `${VERSION} ${base}`
  page.clients ??= {}
  page.clients[place] ??= createClient({ api: origin, utility: boot.utility, load: boot.load, transport: boot.transport?.(base) })
  return { ...boot, origin, audience, client: page.clients[place] }
}

/**
 * The site asked for, at once when its script is on the page; anything else is found by code that few pages need. Without a request,
 * the page's default; so, too, where the language that was asked for does not come.
 */
export function findSite(request: SiteRequest = {}): Site | Promise<Site> {
  const { api, utility, lang } = request
  const { boots, first } = registry()
  const whose = utility || first?.utility
  const [language] = (lang || first?.language || '').toLowerCase().split(/[-_]/)
  const boot = boots[`${whose}/${language}`]
  if (boot && (api || boot.origin) === boot.origin) return siteOf(boot, request)
  return loadChunk('other-site')
    .then(({ findOtherSite }) => findOtherSite(request))
    .catch((error) => {
      if (!first || whose !== first.utility) throw error
      return siteOf(first, request)
    })
}
