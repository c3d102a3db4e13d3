import type { Problem } from '@foyer/contract/errors'
import { ClientError } from './client-error.ts'
import type { SessionTransport } from './transport.ts'

/** First pause before a repeat; doubled each time. */
const PAUSE_MS = 400
const REPEATS = 3

const isPassing = ({ code }: ClientError) => code === 'offline' || code === 'unavailable' || code === 'turn-in-progress'

/** One request, its JSON answer, or a {@link ClientError}. */
async function once<T>(transport: SessionTransport, path: string, init?: RequestInit): Promise<T> {
  let answer: Response
  try {
    answer = await transport.request(path, init)
  } catch {
    throw new ClientError(navigator.onLine ? 'unavailable' : 'offline')
  }
  const body = await answer.json().catch(() => ({}))
  if (answer.ok) return body
  const problem: Partial<Problem> = body
  throw new ClientError(problem.code ?? (answer.status > 502 ? 'unavailable' : 'internal'), answer.status, problem)
}

/**
 * Sends until an answer comes that will not pass by itself. Safe for reads and for writes that carry a `key`: a
 * repeat of the same body is answered from memory. A browser that knows it is offline is not made to wait.
 */
export async function send<T>(transport: SessionTransport, path: string, init?: RequestInit): Promise<T> {
  for (let repeat = 0; ; repeat++) {
    try {
      return await once<T>(transport, path, init)
    } catch (error) {
      if (!(error instanceof ClientError) || !isPassing(error) || !navigator.onLine) throw error
      if (repeat === REPEATS) throw await explained(error, transport)
      const pauseMs = PAUSE_MS << repeat
      await new Promise((done) => setTimeout(done, pauseMs))
    }
  }
}

/** Browsers say the same of an API that does not answer and of a page that is kept from it. */
const explained = async (error: ClientError, transport: SessionTransport) =>
  !error.status && (await transport.isRefused?.().catch(() => false)) ? new ClientError('origin-refused') : error

/** `init` of a write. */
export const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
