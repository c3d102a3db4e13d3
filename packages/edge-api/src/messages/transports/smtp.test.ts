import { createServer } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../platform/durations.ts'
import { selfSigned } from './self-signed.testbed.ts'
import { parseMailSetting, type SmtpSetting } from './settings.ts'
import { smtpOnNode } from './smtp-node.ts'
import { smtpServer, type TestSmtpServer } from './smtp-server.testbed.ts'
import { conversationOnNode } from './socket-streams.testbed.ts'
import type { Email } from './transport.ts'

const email: Email = {
  id: '0190-abc',
  from: { email: 'noreply@oldtown.example', name: 'Énergie "Vieille\r\nVille"' },
  to: 'claire@example.org',
  subject: 'Votre code de vérification pour votre espace particulier à la Vieille Ville, déjà prêt',
  html: '<p>Voilà : é</p>',
  text: '.\r\nVoilà : é\n.\n',
}

const servers: { end(): unknown }[] = []
const started = async (...args: Parameters<typeof smtpServer>): Promise<TestSmtpServer> => {
  const server = await smtpServer(...args)
  servers.push(server)
  return server
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.end()
})

function setting(port: number, more = '', user = ''): SmtpSetting {
  const parsed = parseMailSetting(`smtp://${user}localhost:${port}${more}`)
  if (parsed.kind !== 'smtp') throw new Error('not SMTP')
  return { ...parsed, host: 'localhost' }
}

const login: Pick<SMTPServerOptions, 'onAuth'> = {
  onAuth: ({ username, password }, _session, done) =>
    username === 'énergie' && password === 'p@ss:w/ord' ? done(null, { user: username }) : done(new Error('no')),
}
const refusing = (responseCode: number, words = 'no'): Pick<SMTPServerOptions, 'onRcptTo'> => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error(words), { responseCode })),
})

describe.each([
  ['nodemailer', smtpOnNode],
  ['the conversation of Workers', conversationOnNode],
])('SMTP by %s', (_, transport) => {
  it('hands a message over, with its stable id and its letters whole', async () => {
    const server = await started()
    await transport(setting(server.port)).send(email)
    expect(server.mails).toHaveLength(1)
    const [mail] = server.mails
    expect(mail).toMatchObject({ from: 'noreply@oldtown.example', to: ['claire@example.org'], isSecure: false })
    const { headers, texts } = read(mail?.source ?? '')
    expect(headers['message-id']).toBe('<0190-abc@oldtown.example>')
    expect(headers['auto-submitted']).toBe('auto-generated')
    expect(words(headers['subject'] ?? '')).toBe(email.subject)
    expect(words(headers['from'] ?? '')).toMatch(/^"?Énergie .*Vieille.*Ville.*<noreply@oldtown\.example>$/s)
    expect(Date.parse(headers['date'] ?? '')).toBeGreaterThan(Date.now() - MINUTE_MS)
    expect(texts['text/html']?.trim()).toBe(email.html)
    expect(texts['text/plain']?.replaceAll('\r\n', '\n').trimEnd()).toBe('.\nVoilà : é\n.')
    expect(Math.max(...(mail?.source ?? '').split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(200)
  })

  it('says whom to answer, and lets no address end its header or add a recipient', async () => {
    const server = await started()
    const send = (replyTo: string) => transport(setting(server.port)).send({ ...email, replyTo })
    await send('paul@example.org')
    for (const evil of [
      'paul@example.org\r\nBcc: eve@example.org',
      'paul@example.org\nX-Evil: 1',
      'paul@example.org, eve@example.org',
      'a@example.org> <eve@example.org',
      '"x\r\nBcc: eve@example.org"@example.org',
    ])
      await send(evil)
    const replies = server.mails.map(({ source }) => read(source).headers['reply-to'])
    expect(replies[0]).toMatch(/^<?paul@example\.org>?$/)
    expect(replies.slice(1)).toEqual(Array(5).fill(undefined))
    for (const { source, to } of server.mails) {
      expect(source).not.toMatch(/eve@|^bcc:|^x-evil:/im)
      expect(to).toEqual(['claire@example.org'])
    }
  })

  it('logs in under STARTTLS', async () => {
    const pair = selfSigned()
    const server = await started({ ...pair, disabledCommands: [], authOptional: false, authMethods: ['PLAIN'], ...login })
    await transport(setting(server.port, '?tls=required', '%C3%A9nergie:p%40ss%3Aw%2Ford@'), pair.cert).send(email)
    expect(server.mails).toMatchObject([{ isSecure: true, user: 'énergie' }])
  })

  it('logs in under TLS from the start, and by LOGIN', async () => {
    const pair = selfSigned()
    const server = await started({ ...pair, secure: true, authOptional: false, authMethods: ['LOGIN'], ...login })
    await transport({ ...setting(server.port, '', '%C3%A9nergie:p%40ss%3Aw%2Ford@'), security: 'tls' }, pair.cert).send(email)
    expect(server.mails).toMatchObject([{ isSecure: true, user: 'énergie' }])
  })

  it('says nothing where STARTTLS was asked for and is not offered', async () => {
    const tried: string[] = []
    const server = await started({
      ...login,
      onAuth(auth, _session, done) {
        tried.push(String(auth.username))
        done(new Error('no'))
      },
      onMailFrom({ address }, _session, done) {
        tried.push(address)
        done()
      },
    })
    await expect(transport(setting(server.port, '?tls=required', 'a:b@')).send(email)).rejects.toMatchObject({ isPermanent: false })
    expect(tried).toEqual([])
    expect(server.mails).toEqual([])
  })

  it('says nothing to a server whose certificate is not trusted', async () => {
    const server = await started({ ...selfSigned(), disabledCommands: [], ...login })
    await expect(transport(setting(server.port, '?tls=required', 'a:b@')).send(email)).rejects.toThrow()
    expect(server.mails).toEqual([])
  })

  it('tells a refused login, which is ours to repair', async () => {
    const server = await started({ authOptional: false, authMethods: ['PLAIN'], ...login })
    await expect(transport(setting(server.port, '', 'a:wrong@')).send(email)).rejects.toMatchObject({
      code: 'unauthorized',
      isPermanent: false,
    })
  })

  it('tells an address that does not exist from one that is busy, and from a server that will not relay', async () => {
    const gone = await started(refusing(550, '5.1.1 No such user'))
    await expect(transport(setting(gone.port)).send(email)).rejects.toMatchObject({ code: 'address-refused', isPermanent: true })
    const busy = await started(refusing(450))
    await expect(transport(setting(busy.port)).send(email)).rejects.toMatchObject({ code: 'refused', isPermanent: false })
    const closed = await started(refusing(550, '5.7.1 Relaying denied'))
    await expect(transport(setting(closed.port)).send(email)).rejects.toMatchObject({ code: 'refused', isPermanent: false })
  })

  it('finds nobody, or somebody who hangs up', async () => {
    const server = await started()
    await server.end()
    servers.length = 0
    await expect(transport(setting(server.port)).send(email)).rejects.toMatchObject({ isPermanent: false })
    const rude = createServer((socket) => socket.end('220 hello\r\n')).listen(0, '127.0.0.1')
    await new Promise((resolve) => rude.once('listening', resolve))
    servers.push({ end: () => rude.close() })
    const address = rude.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    await expect(transport(setting(port)).send(email)).rejects.toMatchObject({ code: 'unreachable', isPermanent: false })
  })

  it('lets no address smuggle a command', async () => {
    const server = await started()
    for (const to of ['a@example.org>\r\nRCPT TO:<b@example.org', 'a b@example.org'])
      await transport(setting(server.port))
        .send({ ...email, to })
        .catch(() => {})
    expect(server.mails.flatMap((mail) => mail.to)).not.toContain('b@example.org')
  })
})

/** Headers unfolded and parts decoded. */
function read(source: string): { headers: Record<string, string>; texts: Record<string, string> } {
  const headersOf = (head: string) =>
    Object.fromEntries(
      head
        .replace(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
  const end = source.indexOf('\r\n\r\n')
  const headers = headersOf(source.slice(0, end))
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? ''
  const texts: Record<string, string> = {}
  for (const part of source.slice(end).split(`--${boundary}`)) {
    const middle = part.indexOf('\r\n\r\n')
    if (middle < 0 || !/content-type/i.test(part)) continue
    const about = headersOf(part.slice(0, middle).trimStart())
    const type = (about['content-type'] ?? '').split(';')[0] ?? ''
    const body = part.slice(middle + 4)
    texts[type] = about['content-transfer-encoding'] === 'base64' ? Buffer.from(body, 'base64').toString() : quotedPrintable(body)
  }
  return { headers, texts }
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** RFC 2047, both encodings. */
const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, kind, text) =>
      String(kind).toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : Buffer.from(quotedPrintable(String(text).replaceAll('_', ' '))).toString('latin1'),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString())
