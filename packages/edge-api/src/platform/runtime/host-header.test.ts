import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type NodeServer, serveNode } from './node.ts'

const env = {
  UTILITIES: 'smeg',
  DB_SMEG_URL: 'file::memory:',
  KEYS_SMEG: `k1:${randomBytes(32).toString('base64url')}`,
  MAIL_SMEG: 'mailbox:',
  SMS_SMEG: 'mailbox:',
  SITES_SMEG: '{"firstParty":["http://area.smeg.localhost:8787"]}',
}
const logged: object[] = []
let server: NodeServer

beforeAll(async () => {
  server = await serveNode({ env, port: 0, assets: '/nowhere', isDevelopment: true, log: (entry) => logged.push(entry) })
})
afterAll(() => server.close())

/** The first line of the answer: `fetch` would not send such a host. */
const statusOf = (path: string, host: string): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    )
    let answer = ''
    socket.on('data', (chunk: Buffer) => {
      answer += chunk
    })
    socket.on('close', () => resolve(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]))
    socket.on('error', reject)
  })

const HOSTS = ['999.999.999.999', '1.2.3.4.5', '[::1', '[not:an:address]', 'a b', 'area.smeg.localhost:99999', '%zz']
const PATHS = ['/', '/health', '/v1/smeg/session', '/authorize', '/token', '/letter', '/mailbox', '/foyer/v1/smeg/fr.js', '/nothing']

it.each(HOSTS)('Host: %s is the sender’s mistake', async (host) => {
  for (const path of PATHS) expect([path, await statusOf(path, host)]).toEqual([path, '400'])
  expect(logged).toEqual([])
})
