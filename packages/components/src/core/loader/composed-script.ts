import { addMessages, type PackedMessages } from '../messages/packed-messages.ts'
import { addBoot, type Boot } from '../provider/site.ts'
import { bringInto, type ChunkName, fetchChunksBy, type LoadChunk } from './load-chunk.ts'

/** What stands before a script that is composed for a utility and a language. */
export interface ComposedBoot<Tag extends string = ChunkName> extends Omit<Boot, 'load' | 'origin' | 'messages'> {
  messages: PackedMessages
  /** Where the script's other files are, relative to it. */
  base: string
  /** Widgets whose code is fetched once their tag is on the page. */
  tags: readonly Tag[]
  /** Style rules that keep their space until then. */
  space: string
}

/** Makes the utility of a composed script known to the page. */
export function startComposed(composed: ComposedBoot<string>): LoadChunk {
  const messages: Boot['messages'] = {}
  addMessages(messages, composed.messages)
  fetchChunksBy((name, suffix) => import(/* @vite-ignore */ `${composed.base + name}.js${suffix}`))
  const load = bringInto(messages)
  addBoot({ ...composed, messages, load, origin: import.meta.url.split('/', 3).join('/') })
  return load
}
