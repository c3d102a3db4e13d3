import type { Session } from '@foyer/contract/resources'
import type { Client } from '../core/client/client.ts'
import { ClientError } from '../core/client/client-error.ts'
import type { FoyerElement } from '../core/element/foyer-element.ts'

export type Failure = ClientError['code']

/** What came of a request: its answer, or why there is none. */
export type Outcome<Answer> = { answer: Answer; error?: never } | { answer?: never; error: ClientError }

/** Asks for a widget, and never rejects. A session that turns out to be over is noted for {@link hasEnded}. */
export async function outcomeOf<Answer>(host: FoyerElement, ask: () => Promise<Answer>): Promise<Outcome<Answer>> {
  const { session } = host
  try {
    return { answer: await ask() }
  } catch (thrown) {
    const error = thrown instanceof ClientError ? thrown : new ClientError('internal')
    if (error.code === 'signed-out' && session) {
      ended.set(host, host.life)
      host.requestUpdate()
    }
    return { error }
  }
}

/** Widgets by what they showed a visitor when a request found the session over: with the next account this is past. */
const ended = new WeakMap<FoyerElement, object>()

/** Whether the visitor was a customer until the API said that the session is over; not after signing out. */
export const hasEnded = (host: FoyerElement): boolean => ended.get(host) === host.life

/**
 * The session of a customer, for reads that depend on it.
 * @param isFresh asked for anew: it may have been elevated in another tab, or have ended
 * @throws {ClientError} `signed-out` for a visitor
 */
export async function sessionOf(client: Client, isFresh?: boolean): Promise<Session> {
  const session = await client.getSession(isFresh)
  if (!session) throw new ClientError('signed-out', 401)
  return session
}
