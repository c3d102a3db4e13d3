import { Hono } from 'hono'
import { expect, inject, it } from 'vitest'
import { openMailbox } from '../../messages/transports/mailbox.ts'
import { assetsIn } from '../../platform/runtime/assets-node.ts'
import { mailboxRoutes } from './routes.ts'

const assets = assetsIn(inject('assets'))

async function filled() {
  let now = Date.UTC(2026, 10, 21, 13, 32)
  const mailbox = openMailbox(true, () => now)
  const from = { email: 'noreply@oldtown.example', name: 'Old Town <Energy>' }
  await mailbox.email.send({
    id: 'm1',
    from,
    to: 'claire@example.org',
    replyTo: 'paul@example.org',
    subject: '<script>alert(1)</script>',
    html: '<p style="color:red">Hello</p>',
    text: 'Code 482913 </pre><b>',
  })
  now += 1_000
  await mailbox.sms.send({ id: 'm2', from: 'OldTown', to: '+37799000000', text: 'OldTown: 482913' })
  return { mailbox, app: new Hono().route('/mailbox', mailboxRoutes(mailbox, assets)) }
}

it('lists what was caught, newest first, with nothing of it taken for markup', async () => {
  const { app } = await filled()
  const response = await app.request('/mailbox')
  const page = await response.text()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(page.indexOf('+37799000000')).toBeGreaterThan(0)
  expect(page.indexOf('+37799000000')).toBeLessThan(page.indexOf('claire@example.org'))
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('href="/mailbox/messages/m1"')
})

it('opens a message, its HTML in a frame that may run nothing', async () => {
  const { app } = await filled()
  const page = await (await app.request('/mailbox/messages/m1')).text()
  expect(page).toContain('src="/mailbox/messages/m1/letter" sandbox="allow-popups allow-popups-to-escape-sandbox"')
  expect(page).toContain('Old Town &lt;Energy&gt;')
  expect(page).toContain('Code 482913 &lt;/pre&gt;')
  expect(page).toContain('<dt>Reply to</dt><dd>paul@example.org</dd>')
  const letter = await app.request('/mailbox/messages/m1/letter')
  expect(await letter.text()).toBe('<p style="color:red">Hello</p>')
  expect(letter.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups.*default-src 'none'/)
  expect(letter.headers.get('content-security-policy')).not.toContain('allow-scripts')
  expect((await app.request('/mailbox/messages/m2/letter')).status).toBe(404)
  expect((await app.request('/mailbox/messages/other')).status).toBe(404)
})

it('answers programs, for one recipient if asked', async () => {
  const { app } = await filled()
  const all = await (await app.request('/mailbox/messages.json')).json()
  expect(all.map((message: { id: string }) => message.id)).toEqual(['m2', 'm1'])
  expect(await (await app.request('/mailbox/messages.json?to=%2B37799000000')).json()).toEqual([
    {
      id: 'm2',
      channel: 'sms',
      from: 'OldTown',
      to: '+37799000000',
      replyTo: null,
      subject: '',
      text: 'OldTown: 482913',
      html: null,
      at: '2026-11-21T13:32:01.000Z',
    },
  ])
  expect(await (await app.request('/mailbox/messages.json?to=nobody@example.org')).json()).toEqual([])
})

it('says so while it is empty, and looks for the first message by itself', async () => {
  const app = new Hono().route('/', mailboxRoutes(openMailbox(true), assets))
  const page = await (await app.request('/')).text()
  expect(page).toContain('No message yet')
  expect(page).toContain('data-newest=""')
  expect(page).toContain('src="/mailbox.js"')
})

it('keeps two hundred messages', async () => {
  const mailbox = openMailbox(true)
  for (let i = 0; i < 205; i++) await mailbox.sms.send({ id: `m${i}`, from: 'OldTown', to: '+37799000000', text: `${i}` })
  expect(mailbox.list()).toHaveLength(200)
  expect(mailbox.list()[0]?.id).toBe('m204')
})

it('does not exist outside development', () => {
  expect(() => openMailbox(false)).toThrow('for development only')
})
