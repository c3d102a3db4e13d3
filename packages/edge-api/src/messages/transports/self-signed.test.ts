import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, describe, expect, it } from 'vitest'
import { selfSigned } from './self-signed.testbed.ts'

const before = getCACertificates('default')
afterAll(() => setDefaultCACertificates(before))

describe('certificates of tests', () => {
  it('are each good where several are trusted at once', async () => {
    const servers = Array.from({ length: 6 }, () => selfSigned(['127.0.0.1'])).map((certified) => ({
      ...certified,
      server: createServer(certified, (_, response) => response.end('yes')),
    }))
    setDefaultCACertificates([...before, ...servers.map(({ cert }) => cert)])
    const answers: string[] = []
    for (const { server } of servers) {
      await once(server.listen(0, '127.0.0.1'), 'listening')
      const { port } = server.address() as AddressInfo
      answers.push(
        await fetch(`https://127.0.0.1:${port}/`).then(
          (answer) => answer.text(),
          ({ cause }) => cause.code,
        ),
      )
      server.closeAllConnections()
      server.close()
    }
    expect(answers).toEqual(servers.map(() => 'yes'))
  })
})
