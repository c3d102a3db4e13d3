import { describe, expect, it } from 'vitest'
import { parseDatabase, parseEnvironment } from './environment.ts'

const complete = {
  DB_SMEG_URL: 'https://smeg.example',
  DB_SMEG_TOKEN: 'secret-token',
  KEYS_SMEG: `k1:${'A'.repeat(43)}`,
  MAIL_SMEG: 'smtps://user:pa%3Ass@mail.example:465',
  SMS_SMEG: 'twilio://AC1:token@api.twilio.com',
}

describe('parseEnvironment', () => {
  it('reads what belongs to the utility', () => {
    const environment = parseEnvironment('smeg', { ...complete, SITES_SMEG: '{"firstParty":["https://area.example"]}' })
    expect(environment.databaseUrl).toBe('https://smeg.example')
    expect(environment.databaseToken).toBe('secret-token')
    expect(environment.keys.current).toBe('k1')
    expect(environment.mail).toBe(complete.MAIL_SMEG)
    expect(environment.sites).toEqual({ firstParty: ['https://area.example'], pages: [], returns: [] })
  })

  it('ends a path with the slash without which the client loses it, and leaves a file alone', () => {
    expect(parseEnvironment('smeg', { ...complete, DB_SMEG_URL: 'http://127.0.0.1:8080/smeg' }).databaseUrl).toBe(
      'http://127.0.0.1:8080/smeg/',
    )
    expect(parseEnvironment('smeg', { ...complete, DB_SMEG_URL: 'file:data/smeg.db' }).databaseUrl).toBe('file:data/smeg.db')
  })

  it('writes an id with a dash in capitals with an underscore', () => {
    const env = Object.fromEntries(Object.entries(complete).map(([name, value]) => [name.replace('SMEG', 'GAZ_NORD'), value]))
    expect(parseEnvironment('gaz-nord', env).databaseToken).toBe('secret-token')
  })

  it('names everything that is missing at once, and no secret', () => {
    const incomplete = {
      DB_SMEG_URL: 'ftp://smeg.example',
      KEYS_SMEG: 'k1:tooshort',
      MAIL_SMEG: 'smtp://user:secret@mail.example?tls=none',
      SITES_SMEG: '{"firstParty":["https://area.example/"]}',
    }
    let message = ''
    try {
      parseEnvironment('smeg', incomplete)
    } catch (error) {
      message = String(error)
    }
    for (const name of ['DB_SMEG_URL', 'KEYS_SMEG', 'MAIL_SMEG', 'SMS_SMEG', 'SITES_SMEG']) expect(message).toContain(name)
    expect(message).not.toContain('tooshort')
    expect(message).not.toContain('secret')
  })

  it.each([
    'http://db.example/smeg',
    'http://10.0.0.7:8080',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'libsql://db.example?tls=0',
  ])('sends no token of a database in clear: %s', (url) => {
    const env = { ...complete, DB_SMEG_URL: url }
    expect(() => parseEnvironment('smeg', env)).toThrow('DB_SMEG_URL would send its token in clear')
    expect(() => parseDatabase('smeg', env)).toThrow('DB_SMEG_URL would send its token in clear')
    expect(() => parseEnvironment('smeg', env)).not.toThrow('secret-token')
    expect(parseEnvironment('smeg', { ...env, DB_SMEG_TOKEN: undefined }).databaseToken).toBeNull()
  })

  it.each(['http://localhost:8080/smeg', 'http://db.localhost', 'http://127.1.2.3', 'http://[::1]:8080', 'libsql://db.example'])(
    'sends it to this machine, or where nobody reads it on the way: %s',
    (url) => {
      expect(parseEnvironment('smeg', { ...complete, DB_SMEG_URL: url }).databaseToken).toBe('secret-token')
    },
  )

  it.each([
    { firstParty: ['http://area.example'] },
    { firstParty: ['https://area.example', 'http://area.example:8080'] },
    { firstParty: ['https://area.example'], pages: ['http://www.example'] },
    { firstParty: ['http://127.0.0.1.example'] },
  ])('serves no page of the utility over plain http: %j', (sites) => {
    expect(() => parseEnvironment('smeg', { ...complete, SITES_SMEG: JSON.stringify(sites) })).toThrow('has to begin with https:')
  })

  it('but on this machine', () => {
    const sites = { firstParty: ['http://area.smeg.localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]'], pages: ['http://localhost'] }
    expect(parseEnvironment('smeg', { ...complete, SITES_SMEG: JSON.stringify(sites) }).sites).toMatchObject(sites)
  })

  it('takes nothing of another utility', () => {
    expect(() => parseEnvironment('engie', complete)).toThrow('DB_ENGIE_URL')
  })
})
