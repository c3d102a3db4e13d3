import { addMessages, type PackedMessages } from '../messages/packed-messages.ts'
import { patiently } from './patiently.ts'

/** What is fetched when it is first needed, by name: `widgets.ts` adds its tables. */
export interface Chunks {
  'page-refused': { isPageRefused(base: string): Promise<boolean> }
}

export type ChunkName = keyof Chunks

/** What any of them may bring: tags, and in composed scripts messages in its language. */
export interface Chunk {
  define?(): void
  messages?: PackedMessages
}

export type LoadChunk = <Name extends ChunkName>(name: Name) => Promise<Chunks[Name]>

type FetchChunk = (name: ChunkName, suffix: string) => Promise<object>

let fetchChunk: FetchChunk

/** Says how chunks are fetched: each entry knows where they stand. A retry asks for an address that ends with `suffix`. */
export const fetchChunksBy = (fetch: FetchChunk): void => {
  fetchChunk = fetch
}

const loading: Partial<Record<ChunkName, Promise<object>>> = {}

/** A chunk, fetched once. One that did not come is fetched anew at the next request. The tables say which name brings which module. */
export function loadChunk<Name extends ChunkName>(name: Name): Promise<Chunks[Name] & Chunk> {
  loading[name] ??= patiently((suffix) => fetchChunk(name, suffix)).catch((error) => {
    delete loading[name]
    throw error
  })
  return loading[name] as Promise<Chunks[Name] & Chunk>
}

/** Brings a chunk's code, adds its messages to these and defines its tags. */
export const bringInto =
  (messages: Record<string, string>): LoadChunk =>
  async (name) => {
    const chunk = await loadChunk(name)
    if (chunk.messages) addMessages(messages, chunk.messages)
    chunk.define?.()
    return chunk
  }
