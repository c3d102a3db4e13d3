import type { Profile } from '@foyer/contract/profile'
import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import type { MessageDraft } from '../../messages/message.ts'
import { codeMessage, temporaryDatabase, testDeployment, testPorts } from '../../messages/outbox.testbed.ts'
import { deliver, enqueue } from '../../messages/outbox.ts'
import { purge } from '../../messages/outbox-rows.ts'
import type { Email } from '../../messages/transports/transport.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { onError } from '../../platform/http/problem.ts'
import { assetsIn } from '../../platform/runtime/assets-node.ts'
import { servedFiles } from '../served-files.ts'
import { webVersionRoutes } from './routes.ts'

const secret = 'https://area.oldtown.example/#foyer=s3cr3tT0ken'

const assets = assetsIn(inject('assets'))
let stores: Awaited<ReturnType<typeof temporaryDatabase>>[]
let ports: ReturnType<typeof testPorts>
let received: Email[]
let deployments: Map<string, Deployment>
let app: Hono

const email = { send: async (message: Email) => void received.push(message) }
const sms = { send: async () => {} }

beforeEach(async () => {
  stores = [await temporaryDatabase(), await temporaryDatabase()]
  const [own, foreign] = stores.map(({ database }) => testDeployment(database, { email, sms }))
  if (!own || !foreign) throw new Error('no deployments')
  const north: Profile = { ...foreign.profile, id: 'north', name: 'North Grid', languages: ['nl', 'de'] }
  deployments = new Map<string, Deployment>([
    ['oldtown', own],
    ['north', { ...foreign, profile: north, sites: { firstParty: ['https://area.north.example'], pages: [] } }],
  ])
  ports = testPorts()
  received = []
  app = new Hono()
    .onError(onError(() => {}))
    .route('/', servedFiles(assets, deployments))
    .route('/letter', webVersionRoutes(deployments, { ports, assets }))
})
afterEach(() => {
  for (const { end } of stores) end()
})

const oldtown = (): Deployment => {
  const found = deployments.get('oldtown')
  if (!found) throw new Error('no deployment')
  return found
}

const resetLink = (more: Partial<MessageDraft> = {}): MessageDraft =>
  ({
    channel: 'email',
    to: 'claire@example.org',
    template: 'reset-link',
    locale: 'fr',
    audience: 'individual',
    values: { url: secret, firstName: 'Claire', loginName: 'claire.m', expiresAt: ports.now() + 2 * DAY_MS, maxUses: 3 },
    expiresAt: ports.now() + 2 * DAY_MS,
    ...more,
  }) as MessageDraft

async function queue(message: MessageDraft): Promise<void> {
  const { statements } = await enqueue(message, oldtown(), ports)
  await oldtown().database.batch([...statements], 'write')
}

/** Sends a letter; gives the link to its online version, and what it was as an e-mail. */
async function sent(message = resetLink()): Promise<{ link: URL; token: string; html: string }> {
  await queue(message)
  await deliver(oldtown(), ports)
  const { html = '' } = received.at(-1) ?? {}
  const link = new URL(/href="([^"]*\/letter[^"]*)"/.exec(html)?.[1] ?? '')
  return { link, token: link.hash.slice(1), html }
}

const open = (token: string, address = 'https://area.oldtown.example/letter/open?lang=fr') =>
  app.request(address, { method: 'POST', body: new URLSearchParams({ token }) })

const dump = async (database: Client): Promise<string> => {
  const { rows: tables } = await database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
  const contents = await Promise.all(tables.map(({ name }) => database.execute(`SELECT * FROM "${name}"`)))
  return JSON.stringify(contents.map(({ rows }) => rows))
}

describe('the online version of an e-mail (E-5)', () => {
  it('is offered above the letter, its token in the fragment, which no log sees', async () => {
    const { link, token, html } = await sent()
    expect(link.origin + link.pathname + link.search).toBe('https://area.oldtown.example/letter?lang=fr')
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(html).toMatch(/L’e-mail ne s’affiche pas correctement\u00a0\? <a [^>]*>Voir la version en ligne<\/a>\./)
    expect(received.at(-1)?.text).not.toContain('/letter')
  })

  it('is the very letter, as often as one likes', async () => {
    const { token, html } = await sent()
    const without = html.replace(/<tr><td class="quiet above"[\s\S]*?<\/td><\/tr>\n/, '')
    expect(without.length).toBeLessThan(html.length)
    const before = await dump(oldtown().database)
    for (const _ of [1, 2, 3]) {
      const response = await open(token)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Language')).toBe('fr')
      expect(await response.text()).toBe(without)
    }
    expect(await dump(oldtown().database)).toBe(before)
  })

  it('runs nothing, loads nothing, and is kept by nobody', async () => {
    const { headers } = await open((await sent()).token)
    expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox (?!.*allow-scripts).*default-src 'none'; style-src 'unsafe-inline'/)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
    // Browsers show nothing that is sandboxed and has one.
    expect(headers.has('Cross-Origin-Opener-Policy')).toBe(false)
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  })

  it('is of no use to whoever reads the database, before and after the e-mail has left', async () => {
    await queue(resetLink())
    const waiting = await dump(oldtown().database)
    const { token } = await sent(resetLink({ to: 'paul@example.org' }))
    const after = await dump(oldtown().database)
    for (const all of [waiting, after]) {
      expect(all).toContain('"token_hash":"')
      expect(all).not.toMatch(/s3cr3t|claire|paul|oldtown\.example/i)
      expect(all).not.toContain(token)
    }
    const { rows } = await oldtown().database.execute('SELECT token_hash, payload FROM letter')
    for (const row of rows) {
      const hash = String(row['token_hash'])
      expect((await open(hash)).status).toBe(404)
      expect((await open(hash.slice(0, 43))).status).toBe(404)
      await expect(oldtown().keys.open(`letter/${hash}/payload`, `k1.${row['payload']}`)).rejects.toThrow()
    }
  })

  it('does not open another letter that was put into its row', async () => {
    const mine = await sent()
    await sent(resetLink({ to: 'paul@example.org' }))
    await oldtown().database.execute(
      'UPDATE letter SET payload = (SELECT payload FROM letter AS other WHERE other.token_hash <> letter.token_hash)',
    )
    expect((await open(mine.token)).status).toBe(404)
  })

  it('does not exist on another utility’s host, nor on a host of nobody', async () => {
    const { token } = await sent()
    const foreign = await open(token, 'https://area.north.example/letter/open?lang=de')
    expect(foreign.status).toBe(404)
    expect(await foreign.text()).toContain('Diese Nachricht ist nicht mehr online')
    expect((await open(token, 'https://www.oldtown.example/letter/open')).status).toBe(404)
    expect((await app.request('https://www.oldtown.example/letter')).status).toBe(404)
  })

  it('says kindly, in the reader’s language, when it is over, and is purged then', async () => {
    const { token } = await sent(resetLink({ expiresAt: ports.now() + 45 * DAY_MS }))
    ports.advance(45 * DAY_MS - 1)
    expect((await open(token)).status).toBe(200)
    ports.advance(1)
    for (const [lang, words] of [
      ['fr', 'Ce message n’est plus en ligne'],
      ['nl', 'Dit bericht staat niet meer online'],
    ]) {
      const over = await open(token, `https://area.oldtown.example/letter/open?lang=${lang}`)
      expect(over.status).toBe(404)
      expect(over.headers.get('Cache-Control')).toBe('no-store')
      expect(await over.text()).toContain(words)
    }
    expect(await purge(oldtown(), ports)).toMatchObject({ letters: 1 })
  })

  it('stays a month where what it says is over sooner', async () => {
    const { token } = await sent(resetLink({ expiresAt: ports.now() + DAY_MS }))
    ports.advance(30 * DAY_MS - 1)
    expect(await purge(oldtown(), ports)).toMatchObject({ letters: 0 })
    expect((await open(token)).status).toBe(200)
  })

  it.each(['', 'short', 'x'.repeat(43), `${'x'.repeat(42)}'`])('knows no %j', async (token) => {
    await sent()
    const response = await open(token)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Ce message n’est plus en ligne')
  })

  it('has none for a code', async () => {
    await queue(codeMessage(ports.now()))
    await deliver(oldtown(), ports)
    expect(received.at(-1)?.html).not.toContain('/letter')
    expect((await oldtown().database.execute('SELECT * FROM letter')).rows).toEqual([])
  })

  it('asks for patience where the database is away', async () => {
    const { token } = await sent()
    const away = { execute: () => Promise.reject(Object.assign(new Error('away'), { code: 'SQLITE_BUSY' })) }
    deployments.set('oldtown', { ...oldtown(), database: away as unknown as Client })
    const response = await open(token)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('La faute est de notre côté')
  })
})

describe('the page its link leads to', () => {
  const page = () => app.request('https://area.oldtown.example/letter?lang=de')

  it('hands the token over in a form, and allows nothing inline, no frame and no other origin', async () => {
    const response = await page()
    const text = await response.text()
    expect(response.headers.get('Content-Language')).toBe('de')
    expect(response.headers.get('X-Robots-Tag')).toContain('noindex')
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'/)
    expect(policy).toContain("form-action 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(text).toContain('<form method="post" action="/letter/open?lang=de"><input type="hidden" name="token">')
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=/)
  })

  it('is where the address of a shown letter leads', async () => {
    const response = await app.request('https://area.oldtown.example/letter/open?lang=it')
    expect(response.headers.get('Location')).toBe('/letter?lang=it')
  })

  it('brings its script and style sheet', async () => {
    for (const file of ['open.js', 'letter.css']) {
      const response = await app.request(`https://area.oldtown.example/letter/${file}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toMatch(/^text\/(javascript|css)/)
    }
  })
})
