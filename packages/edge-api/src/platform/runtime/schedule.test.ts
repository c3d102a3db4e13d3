import { afterEach, beforeEach, expect, it } from 'vitest'
import { nodePasswords } from '../../identity/passwords/passwords-node.ts'
import { codeMessage, temporaryDatabase, testDeployment, testPorts } from '../../messages/outbox.testbed.ts'
import { enqueue } from '../../messages/outbox.ts'
import { chooseTransports } from '../../messages/transports/choose.ts'
import { openMailbox } from '../../messages/transports/mailbox.ts'
import { smtpOnNode } from '../../messages/transports/smtp-node.ts'
import { everyMinute } from './schedule.ts'

let store: Awaited<ReturnType<typeof temporaryDatabase>>
beforeEach(async () => {
  store = await temporaryDatabase()
})
afterEach(() => store.end())

it('sends what waits, and logs it once', async () => {
  const ports = { ...testPorts(Date.UTC(2026, 10, 21, 13, 32)), passwords: nodePasswords() }
  const mailbox = openMailbox(true)
  const deployment = testDeployment(store.database, chooseTransports({ mail: 'mailbox:', sms: 'mailbox:' }, mailbox, smtpOnNode))
  const { statements } = await enqueue(codeMessage(ports.now()), deployment, ports)
  await store.database.batch([...statements], 'write')
  await everyMinute(new Map([['oldtown', deployment]]), ports)
  expect(ports.entries).toEqual([{ level: 'info', event: 'outbox-delivered', utility: 'oldtown', sent: 1, failed: 0, retried: 0 }])
  await everyMinute(new Map([['oldtown', deployment]]), ports)
  expect(ports.entries).toHaveLength(1)
})
