import type { Audience, Language } from '@foyer/contract/profile'
import type { PublicAudience, PublicProfile } from '@foyer/contract/resources'
import { createContext } from '@lit/context'
import { type Client, createClient } from '../client/client.ts'
import type { Chunks } from '../loader/fetch-chunk.ts'

/** Code and words that are fetched when they are first needed. */
export type ChunkName =
  | 'steps'
  | 'more'
  | 'ways'
  | 'proofs'
  | 'otp'
  | 'invoices'
  | 'account'
  | 'team'
  | 'security'
  | 'step-up'
  | 'link-contract'
  | 'consent'
  | 'hand-over'

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
  profile: ShownProfile
  /** Message id to text; grows as chunks arrive. */
  words: Record<string, string>
  /** Token declarations, e.g. `--foyer-surface:#fff;…`. */
  theme: string
  /** Origin of the script, which is the API's. */
  origin: string
  /** Brings a chunk's code, defines its elements and adds its words. */
  load<Name extends ChunkName>(chunk: Name): ReturnType<Chunks[Name]>
}

/** What a provider hands to the widgets below it. */
export interface Site extends Boot {
  client: Client
  audience: Audience
}

export interface SiteRequest {
  api?: string | undefined
  utility?: string | undefined
  lang?: string | undefined
  audience?: Audience | undefined
}

/** Key of the Context Community Protocol under which providers answer; `undefined` while one fetches its script. */
export const siteContext = createContext<Site | undefined>('foyer.1')

interface PageRegistry {
  boots: Record<string, Boot>
  first?: Boot
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

const clients: Record<string, Client> = {}

/**
 * The site asked for, at once when its script is on the page; otherwise its script is fetched.
 * Without a request, the page's default.
 */
export function findSite({ api, utility, lang, audience = 'individual' }: SiteRequest = {}): Site | Promise<Site> {
  const { boots, first } = registry()
  const name = `${utility || first?.utility}/${lang || first?.language}`
  const boot = boots[name]
  const origin = api || first?.origin || location.origin
  if (!boot)
    return import(/* @vite-ignore */ `${origin}/foyer/v1/${name}.js`).then(() => {
      if (!registry().boots[name]) throw new Error(`foyer: no utility ${name}`)
      return findSite({ api, utility, lang, audience })
    })
  const base = `${origin}/v1/${boot.utility}`
  clients[base] ??= createClient({ api: origin, utility: boot.utility })
  return { ...boot, origin, audience, client: clients[base] }
}
