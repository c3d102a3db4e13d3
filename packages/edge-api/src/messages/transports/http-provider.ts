import { DeliveryError } from './transport.ts'

/** Of the text's UTF-8. */
export const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

const WHOLE_MS = 20_000

export interface Answer {
  status: number
  /** The JSON object that came, or an empty one. */
  body: Readonly<Record<string, unknown>>
}

/** One POST to a provider. Its secrets are in the headers: a redirect would carry them elsewhere, so none is followed. */
export async function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(WHOLE_MS) })
    return { status: response.status, body: parsed(await response.text()) }
  } catch {
    throw new DeliveryError('unreachable', false)
  }
}

/** What a provider's answer means when nothing in it speaks of the recipient. */
export const refusalOf = (status: number): DeliveryError =>
  status === 401 || status === 403
    ? new DeliveryError('unauthorized', false)
    : new DeliveryError(status >= 500 ? 'unreachable' : 'refused', false)

function parsed(text: string): Answer['body'] {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
  } catch {
    return {}
  }
}
