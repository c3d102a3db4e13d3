import { createClient } from '@libsql/client/sqlite3'
import { describe, expect, it } from 'vitest'
import { openMailbox } from '../../messages/transports/mailbox.ts'
import { smtpOnNode } from '../../messages/transports/smtp-node.ts'
import { openDeployments, type RuntimeAdapters } from './deployments.ts'

const settings = {
  UTILITIES: 'smeg',
  DB_SMEG_URL: 'file::memory:',
  KEYS_SMEG: `k1:${'A'.repeat(43)}`,
  MAIL_SMEG: 'smtps://user:password@mail.example',
  SMS_SMEG: 'twilio://AC1:token@api.twilio.com',
}
const adapters: RuntimeAdapters = { database: () => createClient({ url: ':memory:' }), smtp: smtpOnNode, mailbox: null }
const onThisMachine = '{"firstParty":["http://area.smeg.localhost:8787"]}'

describe('openDeployments', () => {
  it('opens what UTILITIES lists, with the profile’s sites or this deployment’s', () => {
    expect(openDeployments(settings, adapters).get('smeg')?.sites.firstParty[0]).toMatch(/^https:/)
    expect(openDeployments({ ...settings, SITES_SMEG: onThisMachine }, adapters).get('smeg')?.sites).toEqual({
      firstParty: ['http://area.smeg.localhost:8787'],
      pages: [],
      returns: [],
    })
  })

  it('knows the profile’s clients at this deployment’s addresses, and those it leaves out not at all', () => {
    const places = { redirects: ['http://portal.localhost:8080/energy'], origins: ['http://portal.localhost:8080'] }
    const clients = (setting: object) =>
      openDeployments({ ...settings, CLIENTS_SMEG: JSON.stringify(setting) }, adapters).get('smeg')?.clients
    expect(clients({ domus: places })?.find(({ id }) => id === 'domus')).toMatchObject({ name: 'Domus', ...places })
    expect(clients({ domus: null })?.some(({ id }) => id === 'domus')).toBe(false)
  })

  it.each([
    [{ ...settings, UTILITIES: '' }, 'UTILITIES is missing'],
    [{ ...settings, UTILITIES: 'smeg, atlantis' }, 'names atlantis'],
    [{ ...settings, KEYS_SMEG: undefined }, 'KEYS_SMEG is missing'],
    [{ ...settings, MAIL_SMEG: 'mailbox:' }, 'development only'],
    [{ ...settings, CLIENTS_SMEG: '{"nobody":null}' }, 'names nobody'],
    [{ ...settings, CLIENTS_SMEG: '{"domus":{"redirects":["http://portal.example/"]}}' }, 'has to begin with https:'],
    [{ ...settings, CLIENTS_SMEG: '[' }, 'CLIENTS_SMEG is malformed'],
  ])('says what is wrong', (env, message) => {
    expect(() => openDeployments(env, adapters)).toThrow(message)
  })

  it('opens the development mailbox only where every first-party page is on this machine', () => {
    const env = { ...settings, MAIL_SMEG: 'mailbox:', SMS_SMEG: 'mailbox:' }
    const development = { ...adapters, mailbox: openMailbox(true) }
    expect(openDeployments({ ...env, SITES_SMEG: onThisMachine }, development).size).toBe(1)
    expect(() => openDeployments(env, development)).toThrow('SITES_')
    const mixed = '{"firstParty":["http://area.smeg.localhost:8787","https://localhost.example"]}'
    expect(() => openDeployments({ ...env, SITES_SMEG: mixed }, development)).toThrow('SITES_')
  })
})
