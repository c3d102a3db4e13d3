import type { ChunkName } from '../provider/site.ts'
import { type Chunk, fetchChunk } from './fetch-chunk.ts'
import { patiently } from './patiently.ts'

const loading: Partial<Record<ChunkName, Promise<Chunk>>> = {}

/** A chunk, fetched once. One that did not come is fetched anew at the next request. */
export function loadChunk(name: ChunkName): Promise<Chunk> {
  loading[name] ??= patiently((suffix) => fetchChunk(name, suffix)).catch((error) => {
    delete loading[name]
    throw error
  })
  return loading[name]
}
