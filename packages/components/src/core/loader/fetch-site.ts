import { addBoot, type Boot, type ChunkName, registry } from '../provider/site.ts'
import { adoptTheme } from '../provider/theme.ts'
import type { Chunk } from './fetch-chunk.ts'
import { loadChunk } from './load-chunk.ts'
import { LANGUAGES, messagesIn } from './messages-in.ts'

/** What the API serves of a utility in one language, for pages that bundle the widgets. */
export interface BundledSite extends Required<Pick<Boot, 'utility' | 'language' | 'languages' | 'profile' | 'theme'>> {
  /** The utility's own wording, by message id. */
  messages: Readonly<Record<string, string>>
}

/**
 * Makes a utility known to a page that bundles the widgets: its profile, looks and wording come from the API, the product's messages from
 * this package. In the published package `findSite` calls it in the place of fetching a script.
 * @param name `{utility}/{language}`, as the page asks for it
 */
export async function fetchSite(origin: string, name: string): Promise<void> {
  const [utility = '', asked = ''] = name.split('/')
  if (utility === 'undefined') throw new Error('foyer: say trustApi("…"), and put <foyer-provider api="…" utility="…"> around the widgets')
  const answer = await fetch(`${origin}/foyer/v1/${utility}/${fileOf(asked)}.json`, { credentials: 'omit' })
  if (!answer.ok) throw new Error(`foyer: ${origin} answered ${answer.status} for ${utility}`)
  const site: BundledSite = await answer.json()
  const boot = { ...site, messages: { ...(await messagesIn(site.language)), ...site.messages }, load, origin }
  addBoot(boot)
  // Whatever language it was asked in, this is the answer.
  registry().boots[name] ??= boot
  adoptTheme(site.theme)
}

/** The API has a file for each of our languages, and one for all others; each says which language it speaks. */
function fileOf(asked: string): string {
  const [language] = (asked === 'undefined' ? document.documentElement.lang : asked).toLowerCase().split(/[-_]/)
  return LANGUAGES.find((known) => known === language) ?? 'default'
}

async function bring(name: ChunkName): Promise<Chunk> {
  const chunk = await loadChunk(name)
  chunk.define()
  return chunk
}

/** The table of chunks says which name brings which module. */
const load = bring as Boot['load']
