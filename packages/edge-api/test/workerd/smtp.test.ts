import { describe, expect, inject, it } from 'vitest'
import { parseMailSetting } from '../../src/messages/transports/settings.ts'
import { smtpOnWorkers } from '../../src/messages/transports/smtp-workers.ts'
import { DeliveryError, type Email } from '../../src/messages/transports/transport.ts'

const servers = inject('mailServers')
const LOGIN = `${encodeURIComponent('énergie')}:${encodeURIComponent('p@ss:w/ord')}@`

const email = (id: string, to = 'claire@example.org'): Email => ({
  id,
  from: { email: 'noreply@oldtown.example', name: 'Vieille Ville' },
  to,
  subject: 'Votre code',
  html: '<p>Voilà : <b>042 137</b></p>',
  text: 'Voilà : 042 137\n.\n',
})

function transport(setting: string) {
  const parsed = parseMailSetting(setting)
  if (parsed.kind !== 'smtp') throw new Error('not SMTP')
  return smtpOnWorkers(parsed)
}

async function received(id: string): Promise<{ to: string[]; isSecure: boolean; user: string | null; source: string }[]> {
  const mails: { to: string[]; isSecure: boolean; user: string | null; source: string }[] = await (await fetch(servers.inbox)).json()
  return mails.filter(({ source }) => source.includes(`<${id}@oldtown.example>`))
}

describe('SMTP from workerd', () => {
  it.each([
    ['in plain text on the same machine', `smtp://127.0.0.1:${servers.plain}`, false, null],
    ['after STARTTLS', `smtp://${LOGIN}localhost:${servers.starttls}?tls=required`, true, 'énergie'],
    ['with TLS from the first byte', `smtps://${LOGIN}localhost:${servers.tls}`, true, 'énergie'],
  ])('hands a message over %s', async (way, setting, isSecure, user) => {
    const id = `mail-${way.length}`
    await transport(setting).send(email(id))
    expect(await received(id)).toMatchObject([{ to: ['claire@example.org'], isSecure, user }])
  })

  it.each([
    [
      'a password it does not know',
      `smtps://x:y@localhost:${servers.tls}`,
      'claire@example.org',
      { code: 'unauthorized', isPermanent: false },
    ],
    [
      'an address that does not exist',
      `smtp://127.0.0.1:${servers.plain}`,
      'nobody@example.org',
      { code: 'address-refused', isPermanent: true },
    ],
    ['a server that is away', 'smtp://127.0.0.1:9?tls=none', 'claire@example.org', { code: 'unreachable', isPermanent: false }],
    [
      'a server that offers no STARTTLS',
      `smtp://127.0.0.1:${servers.plain}?tls=required`,
      'claire@example.org',
      { code: 'refused', isPermanent: false },
    ],
    [
      'a name that is not the certificate’s',
      `smtps://${LOGIN}127.0.0.1:${servers.tls}`,
      'claire@example.org',
      { code: 'unreachable', isPermanent: false },
    ],
  ])('fails on %s', async (_, setting, to, failure) => {
    const error = await transport(setting)
      .send(email('never', to))
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(DeliveryError)
    expect(error).toMatchObject(failure)
    expect(await received('never')).toEqual([])
  })
})
