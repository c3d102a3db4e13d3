import { createServer } from 'node:http'
import type { SMTPServerOptions } from 'smtp-server'
import { smtpServer } from '../../src/messages/transports/smtp-server.testbed.ts'
import { readTestCertificate } from './trusted-certificate.ts'

/** What tests inside workerd are told of the mail servers outside. */
export interface MailServers {
  plain: number
  starttls: number
  tls: number
  /** `GET` answers what was received, as JSON: `ReceivedMail[]`. */
  inbox: string
}

const login: Pick<SMTPServerOptions, 'onAuth'> = {
  onAuth: ({ username, password }, _session, done) =>
    username === 'énergie' && password === 'p@ss:w/ord' ? done(null, { user: username }) : done(new Error('no')),
}

/** Real SMTP servers: in plain text, with STARTTLS, and with TLS from the first byte. Addresses that begin with `nobody` do not exist. */
export async function startMailServers(): Promise<MailServers & { end(): Promise<void> }> {
  const certificate = readTestCertificate()
  const common: SMTPServerOptions = {
    ...login,
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('nobody') ? done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 })) : done(),
  }
  const [plain, starttls, tls] = await Promise.all([
    smtpServer(common),
    smtpServer({ ...common, ...certificate, disabledCommands: [] }),
    smtpServer({ ...common, ...certificate, secure: true }),
  ])
  const all = [plain, starttls, tls]
  const inbox = createServer((_, response) => response.end(JSON.stringify(all.flatMap(({ mails }) => mails))))
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  const address = inbox.address()
  return {
    plain: plain.port,
    starttls: starttls.port,
    tls: tls.port,
    inbox: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`,
    async end() {
      inbox.close()
      await Promise.all(all.map((server) => server.end()))
    },
  }
}
