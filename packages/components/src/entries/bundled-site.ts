import { bringInto } from '../core/loader/load-chunk.ts'
import { LANGUAGES, messagesIn } from '../core/messages/messages-in.ts'
import { addBoot, type Boot, registry } from '../core/provider/site.ts'
import { adoptTheme, declareTokens } from '../core/provider/theme.ts'
import { keptSpace } from '../widgets.ts'

/** What the API serves of a utility in one language, for pages that bundle the widgets. */
export interface BundledSite extends Required<Pick<Boot, 'utility' | 'language' | 'languages' | 'profile' | 'theme'>> {
  /** The utility's own wording, by message id. */
  messages: Readonly<Record<string, string>>
}

const themes = new Set<string>()

/**
 * Makes a utility known to a page that bundles the widgets: its profile, looks and wording come from the API, the product's messages from
 * this package. In the published package another site is found by it, in the place of fetching a script.
 * @param name `{utility}/{language}`, as the page asks for it
 */
export async function fetchSite(origin: string, name: string): Promise<void> {
  const [utility = '', asked = ''] = name.split('/')
  if (utility === 'undefined') throw new Error('foyer: say trustApi("…"), and put <foyer-provider api="…" utility="…"> around the widgets')
  const answer = await fetch(`${origin}/foyer/v1/${utility}/${fileOf(asked)}.json`, { credentials: 'omit' })
  if (!answer.ok) throw new Error(`foyer: ${origin} answered ${answer.status} for ${utility}`)
  const site: BundledSite = await answer.json()
  const messages = { ...(await messagesIn(site.language)), ...site.messages }
  const boot = { ...site, messages, load: bringInto(messages), origin }
  addBoot(boot)
  // Whatever language it was asked in, this is the answer.
  registry().boots[name] ??= boot
  if (!themes.has(site.theme)) declareTokens(adoptTheme(site.theme, keptSpace('own'), ':root'))
  themes.add(site.theme)
}

/** The API has a file for each of our languages, and one for all others; each says which language it speaks. */
function fileOf(asked: string): string {
  const [language] = (asked === 'undefined' ? document.documentElement.lang : asked).toLowerCase().split(/[-_]/)
  return LANGUAGES.find((known) => known === language) ?? 'default'
}
