import { defineElement } from '../core/element/define-element.ts'
import type { Chunk } from '../core/loader/fetch-chunk.ts'
import { loadChunk } from '../core/loader/load-chunk.ts'
import { watchTags } from '../core/loader/watch-tags.ts'
import { addMessages, type PackedMessages } from '../core/messages/packed-messages.ts'
import { FoyerProvider } from '../core/provider/foyer-provider.ts'
import { addBoot, type Boot, type ChunkName } from '../core/provider/site.ts'
import { adoptTheme } from '../core/provider/theme.ts'
import { define as defineLogin } from '../widgets/foyer-login/define.ts'

/** Put before this code when a script is composed for a utility and a language. `base` is where its other files stand, relative to the script. */
declare const FOYER_BOOT: Omit<Boot, 'load' | 'origin' | 'messages'> & { messages: PackedMessages; theme: string; base: string }

const messages: Boot['messages'] = {}
addMessages(messages, FOYER_BOOT.messages)

async function bring(name: ChunkName): Promise<Chunk> {
  const chunk = await loadChunk(name)
  if (chunk.messages) addMessages(messages, chunk.messages)
  chunk.define()
  return chunk
}

/** The table of chunks says which name brings which module. */
const load = bring as Boot['load']

addBoot({ ...FOYER_BOOT, messages, load, origin: import.meta.url.split('/', 3).join('/') })
adoptTheme(FOYER_BOOT.theme)
defineElement('foyer-provider', FoyerProvider)
defineLogin()
watchTags(bring)
