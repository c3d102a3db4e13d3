import type { LitElement } from 'lit'
import type { SessionTransport } from '../core/client/transport.ts'
import { defineElement } from '../core/element/define-element.ts'
import { type ComposedBoot, startComposed } from '../core/loader/composed-script.ts'
import { type ChunkName, loadChunk } from '../core/loader/load-chunk.ts'
import { watchTags } from '../core/loader/watch-tags.ts'
import { FoyerProvider } from '../core/provider/foyer-provider.ts'
import { registry } from '../core/provider/site.ts'
import { adoptTheme, declareTokens } from '../core/provider/theme.ts'

declare const FOYER_BOOT: ComposedBoot<ChunkName | 'login'>

/** No cookie: a token bound to a key. */
const tokenTransport = (base: string): SessionTransport => ({
  request: async (path, init) => (await loadChunk('connect')).connectionAt(base).request(path, init),
})

/** On a client's page each provider has its utility's tokens, which find it by this attribute, however it was set. */
class ClientPageProvider extends FoyerProvider {
  static override properties = { ...FoyerProvider.properties, utility: { reflect: true } }
}

/**
 * The script for the pages of OAuth clients: no cookie and no log-in, but a button that leads to the utility's own page. Several
 * utilities may stand there, each with a script of its own. The first gives its tokens to the whole page, each other one to its
 * providers; a tag that another one's script has defined still needs the messages of this one.
 */
const { utility, theme, space, tags } = FOYER_BOOT
const load = startComposed({ ...FOYER_BOOT, transport: tokenTransport })
const isDefault = registry().first?.utility === utility
const tokens = adoptTheme(theme, space, `${isDefault ? ':root,' : ''}foyer-provider[utility="${utility}"]`)
if (isDefault) declareTokens(tokens)
defineElement('foyer-provider', ClientPageProvider)
// The answer that the page's address may carry is taken up, whichever tags stand there.
load('connect').catch(() => {})
watchTags(
  tags,
  (name) => load(name === 'login' ? 'connect' : name),
  (tag) => (tag as LitElement).requestUpdate?.(),
)
