import type * as HandOver from '../chunks/hand-over.ts'
import type { SessionTransport } from '../core/client/transport.ts'
import { loadChunk } from '../core/loader/load-chunk.ts'

export type { SessionTransport }

/** The chunk is what its name says. */
const handOver = () => loadChunk('hand-over') as Promise<typeof HandOver>

/** Takes the place of `client/transport.ts` on somebody else's page: no cookie, a token bound to a key. */
export const cookieTransport = (base: string): SessionTransport => ({
  request: async (path, init) => (await handOver()).connectionAt(base).request(path, init),
})
