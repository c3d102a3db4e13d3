import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { mimeMessage } from './mime.ts'
import type { SmtpSetting } from './settings.ts'
import { handOver, type Streams, streamWire } from './smtp-conversation.ts'
import type { EmailTransport } from './transport.ts'

/** The conversation that Workers hold, over Node's sockets: the same code up to the platform's `connect`. */
export function conversationOnNode(setting: SmtpSetting, ca?: string): EmailTransport {
  return {
    async send(email) {
      const plain =
        setting.security === 'tls'
          ? connectTls({ host: setting.host, port: setting.port, ca })
          : connect({ host: setting.host, port: setting.port })
      const opened = { socket: plain }
      try {
        const wire = streamWire(streamsOf(plain), () => {
          plain.removeAllListeners('data')
          opened.socket = connectTls({ socket: plain, servername: setting.host, ca })
          return streamsOf(opened.socket)
        })
        await handOver(wire, setting, { from: email.from.email, to: email.to }, mimeMessage(email, Date.now()))
      } finally {
        opened.socket.destroy()
        plain.destroy()
      }
    },
  }
}

function streamsOf(socket: Socket): Streams {
  return {
    readable: new ReadableStream({
      start(controller) {
        const close = () => {
          try {
            controller.close()
          } catch {}
        }
        socket.on('data', (bytes: Buffer) => controller.enqueue(new Uint8Array(bytes)))
        socket.on('close', close)
        socket.on('error', close)
      },
    }),
    writable: new WritableStream({
      write: (bytes) => new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve()))),
    }),
  }
}
