import { connect, type Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { messageId, replyToOf } from './mail-headers.ts'
import type { SmtpSetting } from './settings.ts'
import { recipientRefusal } from './smtp-conversation.ts'
import { DeliveryError, type EmailTransport } from './transport.ts'

const STEP_MS = 10_000
const WHOLE_MS = 30_000

/** SMTP on Node. `trustedCertificate` (PEM) is for a server whose certificate no public authority signed. */
export function smtpOnNode({ host, port, security, credentials }: SmtpSetting, trustedCertificate?: string): EmailTransport {
  return {
    async send(email) {
      const replyTo = replyToOf(email)
      const deadline = AbortSignal.timeout(WHOLE_MS)
      const socket = await open(host, port, deadline)
      const transport = createTransport({
        host,
        port,
        // A socket of our own, for the deadline cuts it: no step can stretch a send beyond its lease.
        connection: socket,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        greetingTimeout: STEP_MS,
        socketTimeout: STEP_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(credentials ? { auth: { user: credentials.user, pass: credentials.password } } : {}),
        ...(trustedCertificate ? { tls: { ca: trustedCertificate } } : {}),
      })
      try {
        await transport.sendMail({
          from: { name: email.from.name, address: email.from.email },
          to: { name: '', address: email.to },
          ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
          subject: email.subject,
          html: email.html,
          text: email.text,
          messageId: messageId(email),
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw asDeliveryError(error)
      } finally {
        transport.close()
        socket.destroy()
      }
    },
  }
}

function open(host: string, port: number, deadline: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal: deadline, timeout: STEP_MS })
    socket.once('connect', () => {
      socket.setTimeout(0)
      resolve(socket)
    })
    socket.once('timeout', () => socket.destroy())
    // Stays on: what breaks later is nodemailer's to tell, and must not end the process.
    socket.on('error', () => reject(new DeliveryError('unreachable', false)))
    socket.once('close', () => reject(new DeliveryError('unreachable', false)))
  })
}

function asDeliveryError(error: unknown): DeliveryError {
  const { code, command, response } = fieldsOf(error)
  if (code === 'EAUTH') return new DeliveryError('unauthorized', false)
  if (code === 'EENVELOPE') return command === 'RCPT TO' ? recipientRefusal(response) : new DeliveryError('refused', false)
  if (code === 'EMESSAGE' || code === 'EPROTOCOL') return new DeliveryError('refused', false)
  return new DeliveryError('unreachable', false)
}

function fieldsOf(error: unknown): { code: string; command: string; response: string } {
  const field = (name: string): string => (error instanceof Error && name in error ? String(Reflect.get(error, name)) : '')
  return { code: field('code'), command: field('command'), response: field('response') }
}
