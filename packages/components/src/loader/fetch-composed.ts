import type { ChunkName } from '../provider/site.ts'
import type { Chunk } from './fetch-chunk.ts'

/** Stands before a composed script: where its other files are, and what tells a repeat from a failed request. */
declare const FOYER_BOOT: { base: string; retry: string }

/** Takes the place of `fetch-chunk.ts` in composed scripts. */
export const fetchChunk = (name: ChunkName): Promise<Chunk> => import(/* @vite-ignore */ `${FOYER_BOOT.base + name}.js${FOYER_BOOT.retry}`)
