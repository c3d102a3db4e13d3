import { expect, it } from 'vitest'
import { chooseTransports } from './choose.ts'
import { openMailbox } from './mailbox.ts'
import { parseMailSetting, parseSmsSetting } from './settings.ts'
import { smtpOnNode } from './smtp-node.ts'

it.each([
  [
    'smtp://user:p%40ss@mail.example.org:587',
    { host: 'mail.example.org', port: 587, security: 'starttls', credentials: { user: 'user', password: 'p@ss' } },
  ],
  ['smtp://mail.example.org', { port: 587, security: 'starttls', credentials: null }],
  ['smtps://user:pass@mail.example.org', { port: 465, security: 'tls' }],
  ['smtp://relay.example.org:25?tls=none', { port: 25, security: 'none', credentials: null }],
  ['smtp://127.0.0.1:1025', { security: 'none' }],
  ['smtp://a:b@mailpit.localhost:1025?tls=required', { security: 'starttls' }],
  ['smtp://[::1]:1025', { host: '::1', security: 'none' }],
])('reads %s', (setting, expected) => {
  expect(parseMailSetting(setting)).toMatchObject({ kind: 'smtp', ...expected })
})

it('reads providers', () => {
  expect(parseMailSetting('postmark://TOKEN@api.postmarkapp.com')).toEqual({
    kind: 'postmark',
    endpoint: 'https://api.postmarkapp.com',
    token: 'TOKEN',
    stream: 'outbound',
  })
  expect(parseSmsSetting('twilio://AC1:TOKEN@api.twilio.com')).toEqual({
    kind: 'twilio',
    endpoint: 'https://api.twilio.com',
    accountSid: 'AC1',
    user: 'AC1',
    password: 'TOKEN',
    messagingService: null,
  })
  expect(parseSmsSetting('vonage://a1b2c3d4:s%40cret@api-eu.nexmo.com')).toEqual({
    kind: 'vonage',
    endpoint: 'https://api-eu.nexmo.com',
    key: 'a1b2c3d4',
    secret: 's@cret',
  })
})

it.each([
  '',
  'mail.example.org',
  'http://hunter2:hunter2@x',
  'smtp://hunter2@mail.example.org',
  'smtp://u:hunter2@mail.example.org?tls=none',
  'smtp://u:hunter2@h?tls=maybe',
  'postmark://api.hunter2.com',
])('refuses %j in words that do not repeat it', (setting) => {
  expect(() => parseMailSetting(setting)).toThrow(/^(?!.*hunter2)/)
})

it.each(['', 'twilio://AC1@api.twilio.com', 'twilio://SK1:hunter2@api.twilio.com', 'vonage://hunter2@api.nexmo.com', 'smtp://x'])(
  'refuses %j for SMS',
  (setting) => {
    expect(() => parseSmsSetting(setting)).toThrow(/^(?!.*hunter2)/)
  },
)

it('has no mailbox outside development', async () => {
  const settings = { mail: 'mailbox:', sms: 'mailbox:' }
  expect(() => chooseTransports(settings, null, smtpOnNode)).toThrow('for development only')
  expect(() => chooseTransports({ ...settings, mail: 'smtp://127.0.0.1' }, null, smtpOnNode)).toThrow('for development only')
  const mailbox = openMailbox(true)
  const { email } = chooseTransports(settings, mailbox, smtpOnNode)
  await email.send({ id: 'a', from: { email: 'n@o.example', name: 'N' }, to: 't@o.example', subject: 's', html: 'h', text: 't' })
  expect(mailbox.list('t@o.example')).toHaveLength(1)
})
