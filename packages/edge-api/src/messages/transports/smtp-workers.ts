import { connect } from 'cloudflare:sockets'
import { mimeMessage } from './mime.ts'
import type { SmtpSetting } from './settings.ts'
import { handOver, streamWire } from './smtp-conversation.ts'
import { DeliveryError, type EmailTransport } from './transport.ts'

const WHOLE_MS = 30_000
const TRANSPORT = { tls: 'on', starttls: 'starttls', none: 'off' } as const

/** SMTP on Workers, over their TCP sockets. Port 25 is closed there: use 465 or 587. */
export function smtpOnWorkers(setting: SmtpSetting): EmailTransport {
  return {
    async send(email) {
      const socket = connect(
        { hostname: setting.host, port: setting.port },
        { secureTransport: TRANSPORT[setting.security], allowHalfOpen: false },
      )
      const open = { socket }
      const wire = streamWire(socket, () => {
        open.socket = socket.startTls()
        return open.socket
      })
      const envelope = { from: email.from.email, to: email.to }
      try {
        await within(WHOLE_MS, handOver(wire, setting, envelope, mimeMessage(email, Date.now())))
      } catch (error) {
        throw error instanceof DeliveryError ? error : new DeliveryError('unreachable', false)
      } finally {
        open.socket.close().catch(() => {})
      }
    },
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeliveryError('unreachable', false)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
