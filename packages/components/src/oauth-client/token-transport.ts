import type { SessionTransport } from '../core/client/transport.ts'
import { loadChunk } from '../core/loader/load-chunk.ts'

/** On a client's page: no cookie, a token bound to a key. */
export const tokenTransport = (base: string): SessionTransport => ({
  request: async (path, init) => (await loadChunk('connect')).connectionAt(base).request(path, init),
})
