import { DeliveryError } from '../transport.ts'
import type { Wire } from './smtp-conversation.ts'

export interface Streams {
  readable: ReadableStream<Uint8Array>
  writable: WritableStream<Uint8Array>
}

const LONGEST_REPLY = 8_192

/** Lines over a pair of byte streams; `startTls` gives the pair that replaces them. */
export function streamWire(plain: Streams, startTls: () => Streams): Wire {
  const encoder = new TextEncoder()
  let reader = plain.readable.getReader()
  let writer = plain.writable.getWriter()
  let decoder = new TextDecoder()
  let waiting = ''

  return {
    async read() {
      for (;;) {
        const end = waiting.indexOf('\n')
        if (end >= 0) {
          const line = waiting.slice(0, end).replace(/\r$/, '')
          waiting = waiting.slice(end + 1)
          return line
        }
        const { value, done } = await reader.read()
        if (done || waiting.length > LONGEST_REPLY) throw new DeliveryError('unreachable', false)
        waiting += decoder.decode(value, { stream: true })
      }
    },
    write: (text) => writer.write(encoder.encode(text)),
    async upgrade() {
      // What came in plain text behind the answer to STARTTLS is not the server's (CVE-2011-0411).
      if (waiting !== '') throw new DeliveryError('refused', false)
      reader.releaseLock()
      writer.releaseLock()
      const secure = startTls()
      reader = secure.readable.getReader()
      writer = secure.writable.getWriter()
      decoder = new TextDecoder()
    },
  }
}
