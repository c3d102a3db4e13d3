import type { ChunkName } from '../provider/site.ts'
import type { Chunk } from './fetch-chunk.ts'

/** Stands before a composed script: where its other files are. */
declare const FOYER_BOOT: { base: string }

/** Takes the place of `fetch-chunk.ts` in composed scripts. */
export const fetchChunk = (name: ChunkName, suffix: string): Promise<Chunk> =>
  import(/* @vite-ignore */ `${FOYER_BOOT.base + name}.js${suffix}`)
