import type { Context } from 'hono'
import { ApiError } from '../http/problem.ts'
import { sha256 } from '../keys/keys.ts'

/** A write as its repeats are told by: one key, one request. */
export interface IdempotentRequest {
  keyHash: string
  requestHash: string
}

/**
 * Reads the `Idempotency-Key`: 16 to 128 letters, digits, `_` and `-`, drawn by the client for one write and sent again with
 * its repeats (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param body as it was parsed; null where there is none
 * @throws {ApiError} `invalid-input` without a usable key.
 */
export async function idempotentRequest(c: Context, body: unknown): Promise<IdempotentRequest> {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined || !/^[\w-]{16,128}$/.test(key))
    throw new ApiError('invalid-input', { fields: { 'Idempotency-Key': key === undefined ? 'missing' : 'malformed' } })
  const { pathname, search } = new URL(c.req.url)
  return { keyHash: await sha256(key), requestHash: await sha256(`${c.req.method} ${pathname}${search} ${JSON.stringify(body)}`) }
}
