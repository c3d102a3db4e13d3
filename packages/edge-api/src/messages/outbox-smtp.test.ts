import { afterEach, beforeEach, expect, it } from 'vitest'
import { HOUR_MS } from '../platform/durations.ts'
import { codeMessage, temporaryDatabase, testDeployment, testPorts } from './outbox.testbed.ts'
import { deliver, enqueue } from './outbox.ts'
import { chooseTransports } from './transports/choose.ts'
import { openMailbox } from './transports/mailbox.ts'
import { smtpOnNode } from './transports/smtp-node.ts'
import { smtpServer } from './transports/smtp-server.testbed.ts'

let store: Awaited<ReturnType<typeof temporaryDatabase>>
let ports: ReturnType<typeof testPorts>
let server: Awaited<ReturnType<typeof smtpServer>>

beforeEach(async () => {
  store = await temporaryDatabase()
  ports = testPorts()
  server = await smtpServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('nobody') ? Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }) : null),
  })
})
afterEach(async () => {
  await server.end()
  store.end()
})

const deployment = () =>
  testDeployment(
    store.database,
    chooseTransports({ mail: `smtp://127.0.0.1:${server.port}`, sms: 'mailbox:' }, openMailbox(true), smtpOnNode),
  )

async function queue(to = 'claire@example.org'): Promise<string> {
  const { id, statements } = await enqueue(codeMessage(ports.now(), { to }), deployment(), ports)
  await store.database.batch([...statements], 'write')
  return id
}

it('reaches a real server once, under its own id', async () => {
  const id = await queue()
  expect(await deliver(deployment(), ports)).toMatchObject({ sent: 1 })
  expect(await deliver(deployment(), ports)).toMatchObject({ sent: 0 })
  expect(server.mails).toHaveLength(1)
  expect(server.mails[0]).toMatchObject({ from: 'noreply@oldtown.example', to: ['claire@example.org'] })
  expect(server.mails[0]?.source).toMatch(new RegExp(`^Message-ID: <${id}@oldtown\\.example>\r?$`, 'mi'))
})

it('loses nothing while the server is dead', async () => {
  const { port } = server
  await server.end()
  const ids = [await queue(), await queue('paul@example.org')]
  expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 0, retried: 2 })
  server = await smtpServer({}, port)
  ports.advance(10_000)
  expect(await deliver(deployment(), ports)).toEqual({ sent: 2, failed: 0, retried: 0 })
  expect(server.mails.map(({ source }) => /^Message-ID: <(.*)@/im.exec(source)?.[1]).sort()).toEqual(ids.sort())
})

it('gives up an address that does not exist, and sends the others', async () => {
  await queue('nobody@example.org')
  await queue()
  expect(await deliver(deployment(), ports)).toEqual({ sent: 1, failed: 1, retried: 0 })
  ports.advance(HOUR_MS)
  expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 0, retried: 0 })
  expect(server.mails.flatMap(({ to }) => to)).toEqual(['claire@example.org'])
})

it('sends once when two come at a time', async () => {
  await queue()
  const counts = await Promise.all([deliver(deployment(), ports), deliver(deployment(), ports)])
  expect(counts.map(({ sent }) => sent).sort()).toEqual([0, 1])
  expect(server.mails).toHaveLength(1)
})
