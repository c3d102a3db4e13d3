import { languageFor } from '@foyer/contract/rules/languages'
import { patiently } from './loader/patiently.ts'
import { type Boot, findSite, registry, type Site, type SiteRequest, siteOf } from './provider/site.ts'

/** Whether Foyer's code already comes to this page from there: what a customer types goes to no other place. */
const isTrusted = (api: string, boots: readonly Boot[]) =>
  [...boots.map(({ origin }) => `${origin}/foyer/`), ...[...document.scripts].map(({ src }) => src)].some((from) =>
    from.startsWith(`${api}/foyer/`),
  )

/** Scripts of further utilities and languages, asked for once each; one that did not come is fetched anew at the next request. */
const coming: Record<string, Promise<unknown>> = {}

function fetchScript(origin: string, name: string): Promise<unknown> {
  const place = `${origin}/${name}`
  coming[place] ??= patiently((suffix) => import(/* @vite-ignore */ `${origin}/foyer/v1/${name}.js${suffix}`)).catch((error) => {
    delete coming[place]
    console.warn(`foyer: no ${name}`)
    throw error
  })
  return coming[place]
}

/**
 * A site that no script of the page brought: of another utility, in another language, or at another origin. Its script is fetched.
 * Where the request would lead code or passwords elsewhere, the page's default is what comes: a page may let its visitors write
 * HTML, and keep our tags in it.
 */
export async function findOtherSite(request: SiteRequest): Promise<Site> {
  const { api, utility, lang } = request
  const { boots, first } = registry()
  const known = Object.values(boots)
  const whose = utility || first?.utility
  const offered = known.find((boot) => boot.utility === whose)?.languages
  const language = lang && offered ? languageFor([lang, document.documentElement.lang], offered) : lang || first?.language
  const name = `${whose}/${language}`
  const origin = api || (boots[name] ?? first)?.origin || location.origin
  if (!/^https?:\/\/[^/]+(\/[\w-]+){2}$/.test(`${origin}/${name}`) || (api && !isTrusted(api, known))) {
    console.warn(`foyer: refused ${origin} ${name}`)
    return findSite({ audience: request.audience })
  }
  if (!boots[name]) await fetchScript(origin, name)
  const boot = boots[name]
  if (boot) return siteOf(boot, request, origin)
  // What was asked for in a language that this page knew nothing of came in one that the utility speaks.
  if (offered || !Object.values(boots).some((each) => each.utility === whose && each.languages))
    throw new Error(`foyer: no utility ${name}`)
  return findOtherSite(request)
}
