import { defineElement } from './element/define-element.ts'
import { type Chunk, fetchChunk } from './loader/fetch-chunk.ts'
import { watchTags } from './loader/watch-tags.ts'
import { FoyerProvider } from './provider/foyer-provider.ts'
import { addBoot, type Boot, type ChunkName } from './provider/site.ts'
import { adoptTheme } from './provider/theme.ts'
import { define as defineLogin } from './widgets/foyer-login/define.ts'
import { addWords, type PackedWords } from './words/packed.ts'

/**
 * Put before this code when a script is composed for a utility and a language.
 * `chunks` is where its other files stand, relative to the script; `retry` tells a repeat from a failed request.
 */
declare const FOYER_BOOT: Omit<Boot, 'load' | 'origin' | 'words'> & { words: PackedWords; theme: string; retry: string }

const words: Boot['words'] = {}
addWords(words, FOYER_BOOT.words)
const loading: Partial<Record<ChunkName, Promise<Chunk>>> = {}

async function fetchOnce(name: ChunkName): Promise<Chunk> {
  const chunk = await fetchChunk(name)
  if (chunk.words) addWords(words, chunk.words)
  chunk.define()
  return chunk
}

/** A request that failed is made again under another address: browsers remember the failure. */
function loadChunk(name: ChunkName): Promise<Chunk> {
  loading[name] ??= fetchOnce(name).catch((error) => {
    delete loading[name]
    FOYER_BOOT.retry += '?'
    throw error
  })
  return loading[name]
}

/** The table of chunks says which name brings which module. */
const load = loadChunk as Boot['load']

addBoot({ ...FOYER_BOOT, words, load, origin: import.meta.url.split('/', 3).join('/') })
adoptTheme(FOYER_BOOT.theme)
defineElement('foyer-provider', FoyerProvider)
defineLogin()
watchTags(loadChunk)
