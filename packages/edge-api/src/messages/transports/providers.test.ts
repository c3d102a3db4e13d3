import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseTransports } from './choose.ts'
import type { Email, Sms } from './transport.ts'

interface Request {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

let server: Server
let host: string
let requests: Request[]
/** What the provider answers next; what it answers otherwise is its success. */
let answers: { status: number; body: string }[]

beforeEach(async () => {
  requests = []
  answers = []
  server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() })
    const success =
      request.url === '/email'
        ? { status: 200, body: '{"To":"x","MessageID":"b7bc2f4a","ErrorCode":0,"Message":"OK"}' }
        : request.url === '/v1/messages'
          ? { status: 202, body: '{"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"}' }
          : { status: 201, body: '{"sid":"SM1","status":"queued"}' }
    const { status, body } = answers.shift() ?? success
    response.writeHead(status, { 'Content-Type': 'application/json', ...(status === 302 ? { Location: '/elsewhere' } : {}) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const transports = (mail: string, sms: string) =>
  chooseTransports({ mail, sms }, null, () => {
    throw new Error('SMTP was not asked for')
  })

const email: Email = {
  id: '0190-abc',
  from: { email: 'noreply@oldtown.example', name: 'Vieille "Ville", Énergie' },
  to: 'claire@example.org',
  subject: 'Votre code',
  html: '<p>482913 é</p>',
  text: '482913 é',
}
const sms: Sms = { id: '0190-def', from: 'OldTown', to: '+37799000000', text: 'OldTown: 482913 + é\n\n@www.oldtown.example #482913' }

describe('Postmark', () => {
  const send = () => transports(`postmark://s3cr%2Bet@${host}?stream=codes`, `twilio://AC1:t@${host}`).email.send(email)

  it('is asked as its documentation says', async () => {
    await send()
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: '/email',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-postmark-server-token': 's3cr+et' },
    })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      From: '"Vieille \\"Ville\\", Énergie" <noreply@oldtown.example>',
      To: 'claire@example.org',
      Subject: 'Votre code',
      HtmlBody: '<p>482913 é</p>',
      TextBody: '482913 é',
      MessageStream: 'codes',
      TrackOpens: false,
      TrackLinks: 'None',
      Headers: [
        { Name: 'Message-ID', Value: '<0190-abc@oldtown.example>' },
        { Name: 'X-PM-KeepID', Value: 'true' },
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
      ],
    })
  })

  it('is told whom to answer, unless that is no plain address', async () => {
    const { email: transport } = transports(`postmark://x@${host}`, `twilio://AC1:t@${host}`)
    for (const replyTo of ['paul@example.org', 'paul@example.org, eve@example.org', 'paul@example.org\r\nBcc: eve@example.org'])
      await transport.send({ ...email, replyTo })
    expect(requests.map(({ body }) => JSON.parse(body).ReplyTo)).toEqual(['paul@example.org', undefined, undefined])
  })

  it.each([
    [401, '{"ErrorCode":10,"Message":"No Account or Server API tokens were supplied"}', 'unauthorized', false],
    [422, '{"ErrorCode":406,"Message":"You tried to send to a recipient that has been marked as inactive."}', 'address-refused', true],
    [422, '{"ErrorCode":300,"Message":"Invalid \'To\' address: \'claire\'."}', 'address-refused', true],
    [422, '{"ErrorCode":300,"Message":"Invalid \'From\' address."}', 'refused', false],
    [422, '{"ErrorCode":412,"Message":"Account is pending"}', 'refused', false],
    [429, '{"ErrorCode":429,"Message":"Rate limit exceeded"}', 'refused', false],
    [503, '<html>', 'unreachable', false],
    [200, '{"ErrorCode":100,"Message":"Maintenance"}', 'refused', false],
    [200, '<html>a proxy</html>', 'refused', false],
  ])('answers %i %s', async (status, body, code, isPermanent) => {
    answers = [{ status, body }]
    await expect(send()).rejects.toMatchObject({ code, isPermanent })
  })

  it('gets its token carried nowhere else', async () => {
    answers = [{ status: 302, body: '' }]
    await expect(send()).rejects.toMatchObject({ isPermanent: false })
    expect(requests.map(({ url }) => url)).toEqual(['/email'])
  })
})

describe('Twilio', () => {
  const send = (setting = `twilio://AC123:t0k%3Aen@${host}`) => transports(`postmark://x@${host}`, setting).sms.send(sms)

  it('is asked as its documentation says', async () => {
    await send()
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: '/2010-04-01/Accounts/AC123/Messages.json',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from('AC123:t0k:en').toString('base64')}`,
      },
    })
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({ From: 'OldTown', To: '+37799000000', Body: sms.text })
    expect(requests[0]?.body).toContain('To=%2B37799000000')
  })

  it('takes an API key for an account, and a messaging service for a sender', async () => {
    await send(`twilio://SK9:secret@${host}/AC123?service=MG7`)
    expect(requests[0]).toMatchObject({
      url: '/2010-04-01/Accounts/AC123/Messages.json',
      headers: { authorization: `Basic ${Buffer.from('SK9:secret').toString('base64')}` },
    })
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
      MessagingServiceSid: 'MG7',
      To: '+37799000000',
      Body: sms.text,
    })
  })

  it.each([
    [400, '{"code":21211,"message":"Invalid \'To\' Phone Number","status":400}', 'address-refused', true],
    [400, '{"code":21610,"status":400}', 'address-refused', true],
    [400, '{"code":21408,"status":400}', 'refused', false],
    [401, '{"code":20003,"status":401}', 'unauthorized', false],
    [429, '{"code":20429,"status":429}', 'refused', false],
    [500, '', 'unreachable', false],
  ])('answers %i %s', async (status, body, code, isPermanent) => {
    answers = [{ status, body }]
    await expect(send()).rejects.toMatchObject({ code, isPermanent })
  })

  it('is away', async () => {
    await expect(send('twilio://AC1:t@127.0.0.1:1')).rejects.toMatchObject({ code: 'unreachable', isPermanent: false })
  })
})

describe('Vonage', () => {
  const send = (setting = `vonage://a1b2c3d4:s%3Acret@${host}`, from = sms.from) =>
    transports(`postmark://x@${host}`, setting).sms.send({ ...sms, from })
  const problem = (code: string) => `{"type":"https://developer.vonage.com/api-errors${code}","title":"…","detail":"…","instance":"i1"}`

  it('is asked as its documentation says', async () => {
    await send()
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: '/v1/messages',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from('a1b2c3d4:s:cret').toString('base64')}`,
      },
    })
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      message_type: 'text',
      channel: 'sms',
      to: '37799000000',
      from: 'OldTown',
      text: sms.text,
      client_ref: '0190-def',
    })
    await send(undefined, '+32460000000')
    expect(JSON.parse(requests[1]?.body ?? '')).toMatchObject({ from: '32460000000' })
  })

  it.each([
    [422, problem('/messages#1430'), 'address-refused', true],
    [422, problem('/messages#1170'), 'address-refused', true],
    [422, problem('/messages#1050'), 'address-refused', true],
    [422, problem('/messages#1190'), 'address-refused', true],
    [422, problem('/messages#1240'), 'address-refused', true],
    [422, problem('/messages#1120'), 'refused', false],
    [422, problem('/messages#1180'), 'refused', false],
    [401, problem('#unauthorized'), 'unauthorized', false],
    [402, problem('#low-balance'), 'refused', false],
    [429, problem('#throttled'), 'refused', false],
    [200, '<html>a proxy</html>', 'refused', false],
    [500, '', 'unreachable', false],
  ])('answers %i %s', async (status, body, code, isPermanent) => {
    answers = [{ status, body }]
    await expect(send()).rejects.toMatchObject({ code, isPermanent })
  })

  it('gets its secret carried nowhere else, and may be away', async () => {
    answers = [{ status: 302, body: '' }]
    await expect(send()).rejects.toMatchObject({ isPermanent: false })
    expect(requests.map(({ url }) => url)).toEqual(['/v1/messages'])
    await expect(send('vonage://a:b@127.0.0.1:1')).rejects.toMatchObject({ code: 'unreachable', isPermanent: false })
  })
})
