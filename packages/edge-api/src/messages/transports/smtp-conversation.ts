import { base64 } from './http-provider.ts'
import type { SmtpSetting } from './settings.ts'
import { DeliveryError } from './transport.ts'

/** A connection that speaks in lines. */
export interface Wire {
  /** One line without its end. Rejects when the other side has gone. */
  read(): Promise<string>
  write(text: string): Promise<void>
  /** Goes on under TLS. */
  upgrade(): Promise<void>
}

export interface Envelope {
  from: string
  to: string
}

/**
 * Hands one message over (RFC 5321, STARTTLS RFC 3207, AUTH RFC 4954). Without TLS where the setting asks for it nothing
 * is said, the password least of all.
 * @throws DeliveryError
 */
export async function handOver(wire: Wire, { security, credentials }: SmtpSetting, { from, to }: Envelope, message: string): Promise<void> {
  if (!isPlainAddress(to)) throw new DeliveryError('address-refused', true)
  const domain = from.slice(from.lastIndexOf('@') + 1)
  await expect(wire, '220')
  let offers = await say(wire, `EHLO ${domain}`, '250')
  if (security === 'starttls') {
    await say(wire, 'STARTTLS', '220')
    await wire.upgrade()
    offers = await say(wire, `EHLO ${domain}`, '250')
  }
  if (credentials) await authenticate(wire, credentials, offers)
  await say(wire, `MAIL FROM:<${from}>`, '250')
  await say(wire, `RCPT TO:<${to}>`, '25', recipientRefusal)
  await say(wire, 'DATA', '354')
  await say(wire, `${message}.`, '250')
  // Accepted: what happens from here on changes nothing.
  await wire.write('QUIT\r\n').catch(() => {})
}

async function authenticate(wire: Wire, { user, password }: { user: string; password: string }, offers: string): Promise<void> {
  const refusal = () => new DeliveryError('unauthorized', false)
  const methods = /^250[ -]AUTH[ =](.*)$/im.exec(offers)?.[1]?.toUpperCase().split(' ') ?? []
  if (methods.includes('PLAIN')) {
    await say(wire, `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, '235', refusal)
  } else if (methods.includes('LOGIN')) {
    await say(wire, 'AUTH LOGIN', '334', refusal)
    await say(wire, base64(user), '334', refusal)
    await say(wire, base64(password), '235', refusal)
  } else throw refusal()
}

async function say(wire: Wire, line: string, awaited: string, refusal?: (reply: string) => DeliveryError): Promise<string> {
  await wire.write(`${line}\r\n`)
  return expect(wire, awaited, refusal)
}

/** A whole reply, its lines joined. */
async function expect(wire: Wire, awaited: string, refusal = (_: string) => new DeliveryError('refused', false)): Promise<string> {
  const lines: string[] = []
  for (;;) {
    const line = await wire.read()
    lines.push(line)
    if (!/^\d{3}-/.test(line)) break
    if (lines.length > 100) throw new DeliveryError('refused', false)
  }
  const reply = lines.join('\n')
  if (!reply.startsWith(awaited)) throw refusal(reply)
  return reply
}

/** What can stand between angle brackets without SMTPUTF8. */
const isPlainAddress = (address: string): boolean => /^[!-;=?-~]+@[!-;=?A-~]+$/.test(address)

/**
 * What a refusal of the recipient means. A 5xx is for good (RFC 5321), except where the enhanced code says that the
 * server's policy refused and not the address (5.7.x, RFC 3463: relaying, authentication): that is ours to repair.
 */
export function recipientRefusal(reply: string): DeliveryError {
  const isForGood = /^5/.test(reply) && !/^5\d\d[ -]5\.7\.\d/.test(reply)
  return isForGood ? new DeliveryError('address-refused', true) : new DeliveryError('refused', false)
}

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
