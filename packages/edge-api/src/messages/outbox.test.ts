import { afterEach, beforeEach, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../platform/durations.ts'
import { codeMessage, temporaryDatabase, testDeployment, testPorts } from './outbox.testbed.ts'
import { deliver, enqueue } from './outbox.ts'
import { purge } from './outbox-rows.ts'
import { DeliveryError, type Email } from './transports/transport.ts'

let store: Awaited<ReturnType<typeof temporaryDatabase>>
let ports: ReturnType<typeof testPorts>
/** What a server would answer, message by message; it accepts when nothing is left. */
let refusals: unknown[]
let received: Email[]

const email = {
  async send(message: Email) {
    const refusal = refusals.shift()
    if (refusal) throw refusal
    received.push(message)
  },
}
const sms = { send: async () => Promise.reject(new DeliveryError('unreachable', false)) }
const deployment = () => testDeployment(store.database, { email, sms })
const away = () => new DeliveryError('unreachable', false)

async function queue(more: Parameters<typeof codeMessage>[1] = {}): Promise<string> {
  const { id, statements } = await enqueue(codeMessage(ports.now(), more), deployment(), ports)
  await store.database.batch([...statements], 'write')
  return id
}

async function row(id: string) {
  const { rows } = await store.database.execute({ sql: 'SELECT * FROM outbox WHERE id = ?', args: [id] })
  return rows[0]
}

beforeEach(async () => {
  store = await temporaryDatabase()
  ports = testPorts()
  refusals = []
  received = []
})
afterEach(() => store.end())

it('stores nothing readable, and empties the payload once the message has left', async () => {
  const id = await queue()
  const queued = await row(id)
  expect(queued).toMatchObject({ status: 'queued', attempts: 0, channel: 'email', template: 'code', locale: 'fr' })
  expect(JSON.stringify(queued)).not.toMatch(/482913|claire/i)

  expect(await deliver(deployment(), ports)).toEqual({ sent: 1, failed: 0, retried: 0 })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ id, to: 'claire@example.org' })
  expect(received[0]?.text).toContain('482913')
  expect(await row(id)).toMatchObject({ status: 'sent', payload: null, lease: null, sent_at: ports.now() })
  expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 0, retried: 0 })
})

it('refuses a payload that was moved to another row', async () => {
  const [a, b] = [await queue(), await queue({ to: 'eve@example.org' })]
  await store.database.execute({ sql: 'UPDATE outbox SET payload = (SELECT payload FROM outbox WHERE id = ?) WHERE id = ?', args: [a, b] })
  expect(await deliver(deployment(), ports)).toEqual({ sent: 1, failed: 0, retried: 1 })
  expect(received.map((message) => message.to)).toEqual(['claire@example.org'])
  expect(await row(b)).toMatchObject({ status: 'queued', last_error: 'unreadable' })
})

it('sends only the messages named', async () => {
  const [first, second] = [await queue(), await queue()]
  expect(await deliver(deployment(), ports, { ids: [second] })).toMatchObject({ sent: 1 })
  expect(received.map((message) => message.id)).toEqual([second])
  expect(await row(first)).toMatchObject({ status: 'queued', attempts: 0 })
})

it('tries again after ten seconds, then half a minute, two minutes, ten', async () => {
  const id = await queue()
  let due = ports.now()
  for (const wait of [10_000, 30_000, 120_000]) {
    refusals = [away()]
    expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 0, retried: 1 })
    expect(await row(id)).toMatchObject({ status: 'queued', last_error: 'unreachable', next_attempt_at: ports.now() + wait, lease: null })
    due += wait
    ports.advance(wait - 1)
    expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 0, retried: 0 })
    ports.advance(1)
  }
  expect(ports.now()).toBe(due)
  expect(await deliver(deployment(), ports)).toMatchObject({ sent: 1 })
  expect(received.map((message) => message.id)).toEqual([id])
})

it('gives up at once where the address is refused', async () => {
  const id = await queue()
  refusals = [new DeliveryError('address-refused', true)]
  expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 1, retried: 0 })
  expect(await row(id)).toMatchObject({ status: 'failed', last_error: 'address-refused', payload: null })
})

it('never sends a code that has expired', async () => {
  const id = await queue()
  ports.advance(600_000)
  expect(await deliver(deployment(), ports)).toEqual({ sent: 0, failed: 1, retried: 0 })
  expect(received).toEqual([])
  expect(await row(id)).toMatchObject({ status: 'failed', last_error: 'expired', payload: null })
})

it('sends each message once when sixteen workers come at a time', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => queue()))
  const clients = Array.from({ length: 4 }, () => store.open())
  const counts = await Promise.all(
    Array.from({ length: 16 }, (_, i) => deliver({ ...deployment(), database: clients[i % 4] ?? store.database }, ports)),
  )
  for (const client of clients) client.close()
  expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
  expect(received.map((message) => message.id).sort()).toEqual([...ids].sort())
})

it('comes back, under the same id, to a message whose sender died', async () => {
  const id = await queue()
  const send = (message: Email) => {
    received.push(message)
    return new Promise<void>(() => {})
  }
  const dying = { ...deployment(), email: { send } }
  void deliver(dying, ports)
  await expect.poll(() => received.length).toBe(1)
  ports.advance(59_999)
  expect(await deliver(deployment(), ports)).toMatchObject({ sent: 0 })
  ports.advance(1)
  expect(await deliver(deployment(), ports)).toMatchObject({ sent: 1 })
  expect(received.map((message) => message.id)).toEqual([id, id])
})

it('does not let a sender that lost its lease write how it ended', async () => {
  const id = await queue()
  let finish = () => {}
  const slow = {
    ...deployment(),
    email: { send: () => new Promise<void>((_, reject) => (finish = () => reject(new DeliveryError('address-refused', true)))) },
  }
  const first = deliver(slow, ports)
  await expect.poll(async () => (await row(id))?.['attempts']).toBe(1)
  ports.advance(MINUTE_MS)
  expect(await deliver(deployment(), ports)).toMatchObject({ sent: 1 })
  finish()
  await first
  expect(await row(id)).toMatchObject({ status: 'sent' })
})

it('works off a backlog up to the limit', async () => {
  await Promise.all(Array.from({ length: 13 }, () => queue()))
  expect(await deliver(deployment(), ports, { limit: 12 })).toEqual({ sent: 12, failed: 0, retried: 0 })
  expect(await deliver(deployment(), ports)).toEqual({ sent: 1, failed: 0, retried: 0 })
})

it('logs no address, no code and no name', async () => {
  await queue()
  refusals = [away()]
  await deliver(deployment(), ports)
  expect(ports.entries.map((entry) => entry.event)).toEqual(['outbox-send-failed', 'outbox-delivered'])
  expect(JSON.stringify(ports.entries)).not.toMatch(/claire|482913/i)
})

it('purges what was settled thirty days ago, and no waiting message', async () => {
  const [sent, waiting] = [await queue(), await queue()]
  await deliver(deployment(), ports, { ids: [sent] })
  await store.database.execute({ sql: 'UPDATE outbox SET expires_at = ? WHERE id = ?', args: [ports.now() + 90 * DAY_MS, waiting] })
  ports.advance(29 * DAY_MS)
  expect(await purge(deployment(), ports)).toMatchObject({ expired: 0, removed: 0 })
  ports.advance(DAY_MS + MINUTE_MS)
  expect(await purge(deployment(), ports)).toMatchObject({ expired: 0, removed: 1 })
  expect(await row(sent)).toBeUndefined()
  expect(await row(waiting)).toMatchObject({ status: 'queued' })
})

it('drops the secret of a message that nobody came for', async () => {
  const id = await queue()
  ports.advance(600_000)
  expect(await purge(deployment(), ports)).toMatchObject({ expired: 1 })
  expect(await row(id)).toMatchObject({ status: 'failed', payload: null })
})
