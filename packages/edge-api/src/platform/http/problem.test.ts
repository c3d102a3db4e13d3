import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { LogEntry } from '../ports.ts'
import { onError } from './problem.ts'

it('logs where an error came from, and nothing of what it says', async () => {
  const logged: LogEntry[] = []
  const app = new Hono().onError(onError((entry) => logged.push(entry))).get('/', () => {
    throw new Error('Failed\nparams: jeanne@example.test')
  })
  const response = await app.request('/')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('jeanne')
  expect(logged).toMatchObject([{ event: 'request-internal', name: 'Error', at: expect.stringMatching(/^at .*problem\.test\.ts/) }])
  expect(JSON.stringify(logged)).not.toContain('jeanne')
})
