import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  from: string
  to: readonly string[]
  isSecure: boolean
  user: string | null
  /** As it came, headers and body. */
  source: string
}

export interface TestSmtpServer {
  port: number
  mails: ReceivedMail[]
  end(): Promise<void>
}

/** A real SMTP server on a port of 127.0.0.1; what its `on…` handlers do not refuse is kept. */
export async function smtpServer(options: SMTPServerOptions = {}, port = 0): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          isSecure: session.secure,
          user: session.user ? String(session.user) : null,
          source: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.')
  return { port: address.port, mails, end: () => new Promise((resolve) => server.close(() => resolve())) }
}
