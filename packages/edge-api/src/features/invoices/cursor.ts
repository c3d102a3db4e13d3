import { ApiError } from '../../platform/http/problem.ts'
import { base64url, fromBase64url } from '../../platform/keys/keys.ts'

/** Where a page ended: the next one begins behind it. */
export interface Position {
  issuedOn: string
  id: string
}

/** Before every invoice: the first page begins here. */
export const START: Position = { issuedOn: '9999-12-31', id: '~' }

export const toCursor = ({ issuedOn, id }: Position): string => base64url(new TextEncoder().encode(`${issuedOn}/${id}`))

/** @throws {ApiError} `invalid-input` for what is no cursor of ours. */
export function fromCursor(cursor: string): Position {
  const [, issuedOn, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(decode(cursor)) ?? []
  if (!issuedOn || !id) throw new ApiError('invalid-input', { fields: { cursor: 'malformed' } })
  return { issuedOn, id }
}

function decode(cursor: string): string {
  try {
    return new TextDecoder().decode(fromBase64url(cursor))
  } catch {
    return ''
  }
}
