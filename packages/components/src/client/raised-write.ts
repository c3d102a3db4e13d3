import type { Client } from './client.ts'
import { ClientError } from './client-error.ts'
import { randomKey } from './key.ts'

export interface WriteRequest {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/v1/{utility}`. */
  path: string
  body?: object
}

/**
 * Sends a write. Where the API wants a fresh proof first, `raise` has the customer give it, and the very same write is sent
 * again under the key it had.
 *
 * @param raise resolves to false when the customer thought better of it
 * @param key the same for a repeat of the same write
 * @returns undefined when it was not done
 */
export async function raisedWrite<Answer>(
  client: Client,
  { method, path, body }: WriteRequest,
  raise: () => Promise<boolean>,
  key: string = randomKey(),
): Promise<Answer | undefined> {
  const headers = { 'Idempotency-Key': key, ...(body && { 'Content-Type': 'application/json' }) }
  for (;;) {
    try {
      return await client.request<Answer>(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    } catch (error) {
      if (!(error instanceof ClientError) || error.code !== 'step-up-required') throw error
      if (!(await raise())) return undefined
    }
  }
}
