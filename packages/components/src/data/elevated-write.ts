import type { Purpose } from '@foyer/contract/factors'
import type { FeatureWrite } from '@foyer/contract/writes'
import { ClientError } from '../core/client/client-error.ts'
import { randomKey } from '../core/client/key.ts'
import type { FoyerElement } from '../core/element/foyer-element.ts'
import { walk } from '../widgets/foyer-step-up/walk.ts'
import { sessionOf } from './outcome.ts'

export type WriteRequest = FeatureWrite & {
  /** What the API is known to want a fresh proof for: it is given before, where the session has none. */
  purpose?: Purpose | undefined
}

/**
 * Sends a widget's write. Where the API wants a fresh proof first, the customer gives it in a dialog, and the very same write is
 * sent again under the key it had.
 *
 * @param key the same for a repeat of the same write
 * @returns undefined when the customer thought better of it: nothing was done
 * @throws {ClientError} also `signed-out`, where the session ended meanwhile
 */
export async function elevatedWrite<Answer>(
  host: FoyerElement,
  { method, path, body, purpose }: WriteRequest,
  key: string = randomKey(),
): Promise<Answer | undefined> {
  const { client } = host.site ?? {}
  if (!client || (purpose && !(await sessionOf(client, true)).raised.includes(purpose) && !(await walk(host, 'step-up', purpose))))
    return undefined
  const headers = { 'Idempotency-Key': key, ...(body && { 'Content-Type': 'application/json' }) }
  for (;;) {
    try {
      return await client.request<Answer>(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    } catch (error) {
      if (!(error instanceof ClientError) || error.code !== 'step-up-required') throw error
      if (!(await walk(host, 'step-up', error.purpose ?? purpose))) return undefined
    }
  }
}
