import type { Audience, Language } from '@foyer/contract/profile'
import type { PublicAudience, PublicProfile } from '@foyer/contract/resources'
import { languageFor } from '@foyer/contract/rules/languages'
import { type Client, createClient } from '../client/client.ts'
import type { Chunks } from '../loader/fetch-chunk.ts'
import { patiently } from '../loader/patiently.ts'
import { VERSION } from '../version.ts'

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
  | 'explain'

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

/** Lets a page that bundles the elements, and so has no script of an API, name the API at this origin. */
export function trustApi(origin: string): void {
  registry().boots[origin] ??= { origin } as Boot
}

/** Whether the page itself takes code from there: what a customer types goes to no other place. */
const isTrusted = (api: string, boots: PageRegistry['boots']) =>
  [...Object.values(boots), ...document.scripts].some((each) => `${'src' in each ? each.src : each.origin}/`.startsWith(`${api}/`))

/** Scripts of further utilities and languages, asked for once each. */
const coming: Record<string, Promise<unknown>> = {}

/**
 * The site asked for, at once when its script is on the page; otherwise its script is fetched.
 * Without a request, the page's default; so, too, where the script of another language does not come, and where the request would
 * lead code or passwords elsewhere: a page may let its visitors write HTML, and keep our tags in it.
 */
export function findSite({ api, utility, lang, audience = 'individual' }: SiteRequest = {}): Site | Promise<Site> {
  const page = registry()
  const { boots, first } = page
  const whose = utility || first?.utility
  const offered = Object.values(boots).find((boot) => boot.utility === whose)?.languages
  const language = lang && offered ? languageFor([lang, document.documentElement.lang], offered) : lang || first?.language
  const name = `${whose}/${language}`
  const boot = boots[name]
  const origin = api || (boot ?? first)?.origin || location.origin
  if (!/^https?:\/\/[^/]+(\/[\w-]+){2}$/.test(`${origin}/${name}`) || (api && !isTrusted(api, boots))) {
    console.warn(`foyer: refused ${origin} ${name}`)
    return findSite({ audience })
  }
  if (!boot) {
    coming[origin + name] ??= patiently((suffix) => import(/* @vite-ignore */ `${origin}/foyer/v1/${name}.js${suffix}`))
    return coming[origin + name].then(
      () => {
        // What was asked for in a language that this page knew nothing of came in one that the utility speaks.
        if (!boots[name] && (offered || !Object.values(boots).some((boot) => boot.utility === whose && boot.languages)))
          throw new Error(`foyer: no utility ${name}`)
        return findSite({ api, utility, lang, audience })
      },
      (error) => {
        if (whose !== first?.utility) throw error
        console.warn(`foyer: no ${name}`)
        return findSite({ audience })
      },
    )
  }
  const place = `${VERSION} ${origin}/v1/${boot.utility}`
  page.clients ??= {}
  page.clients[place] ??= createClient({ api: origin, utility: boot.utility, load: boot.load })
  return { ...boot, origin, audience, client: page.clients[place] }
}
