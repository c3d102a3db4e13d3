import { ApiError } from '../http/problem.ts'
import { base64url, fromBase64url } from '../keys/keys.ts'

/** Where a page of the log begins: after this line. */
export interface LogPlace {
  /** Milliseconds. */
  at: number
  id: string
}

const NEWEST: LogPlace = { at: Number.MAX_SAFE_INTEGER, id: '~' }

export const toCursor = ({ at, id }: LogPlace): string => base64url(new TextEncoder().encode(`${at}/${id}`))

/** @throws {ApiError} `invalid-input` for what no page before answered. */
export function fromCursor(cursor: string | undefined): LogPlace {
  if (cursor === undefined) return NEWEST
  const [, at, id] = /^(\d{1,15})\/([\da-f-]{36})$/.exec(decoded(cursor)) ?? []
  if (!at || !id) throw new ApiError('invalid-input', { fields: { cursor: 'malformed' } })
  return { at: Number(at), id }
}

function decoded(cursor: string): string {
  try {
    return new TextDecoder().decode(fromBase64url(cursor))
  } catch {
    return ''
  }
}
