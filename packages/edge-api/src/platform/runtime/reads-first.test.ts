import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type NodeServer, serveNode } from './node.ts'

const HOST = 'area.smeg.localhost:8787'
const env = {
  UTILITIES: 'smeg',
  DB_SMEG_URL: 'file::memory:',
  KEYS_SMEG: `k1:${randomBytes(32).toString('base64url')}`,
  MAIL_SMEG: 'mailbox:',
  SMS_SMEG: 'mailbox:',
  SITES_SMEG: `{"firstParty":["http://${HOST}"]}`,
}
/** Each request by its method, with the turn of the event loop in which it was answered. */
const answered: { method: unknown; turn: number }[] = []
let turn = 0
let counting: NodeJS.Immediate
let server: NodeServer

beforeAll(async () => {
  const count = () => {
    turn++
    counting = setImmediate(count)
  }
  count()
  const log = (entry: object) => 'method' in entry && answered.push({ method: entry.method, turn })
  server = await serveNode({ env, port: 0, assets: '/nowhere', isDevelopment: true, log })
})
afterAll(() => {
  clearImmediate(counting)
  return server.close()
})

/** Requests of a page that is not listed: each is refused at once, and the log says so. They arrive together, in this order. */
function send(methods: readonly string[]): Promise<number> {
  const head = `Host: ${HOST}\r\nOrigin: https://page.example\r\n`
  const requests = methods.map((method, n) => {
    const isLast = n === methods.length - 1
    return `${method} /v1/smeg/session HTTP/1.1\r\n${head}${isLast ? 'Connection: close\r\n' : ''}\r\n`
  })
  return new Promise((resolve, reject) => {
    let answers = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(requests.join('')))
    socket.on('data', (chunk: Buffer) => {
      answers += chunk
    })
    socket.on('close', () => resolve(answers.split('HTTP/1.1 403').length - 1))
    socket.on('error', reject)
  })
}

it('reads go before requests that write and came earlier, one of which is begun in each turn of the event loop', async () => {
  const writes = Array.from({ length: 6 }, () => 'DELETE')
  expect(await send([...writes, 'GET', 'GET'])).toBe(writes.length + 2)
  expect(answered.map(({ method }) => method)).toEqual(['GET', 'GET', ...writes])
  expect(new Set(answered.slice(2).map((each) => each.turn)).size).toBe(writes.length)
})
