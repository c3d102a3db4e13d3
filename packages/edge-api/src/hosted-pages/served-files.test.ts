import { Hono } from 'hono'
import { describe, expect, inject, it } from 'vitest'
import { testProfile } from '../messages/outbox.testbed.ts'
import { type Assets, headersFile } from '../platform/assets.ts'
import { onError } from '../platform/http/problem.ts'
import { assetsIn } from '../platform/runtime/assets-node.ts'
import { hostedPage, servedFiles } from './served-files.ts'

const PORTAL = 'https://portal.example'
const client = { id: 'portal', name: 'Portal', kind: 'web', redirects: [], origins: [PORTAL], scopes: ['session'] } as const
const deployments = new Map([['oldtown', { profile: testProfile, clients: [client] }]])

/** Answers with the path that it was asked for. */
const echo: Assets = {
  fetch: ({ url }) =>
    url.includes('missing')
      ? new Response(null, { status: 404 })
      : new Response(new URL(url).pathname, {
          headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'max-age=0' },
        }),
}
const appOn = (assets: Assets) => new Hono().onError(onError(() => {})).route('/', servedFiles(assets, deployments))

describe('files below /foyer/', () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    appOn(echo).request(`https://area.oldtown.example${path}`, { headers })

  it('of the newest release are kept for minutes, and differ for a client’s page', async () => {
    const own = await ask('/foyer/v1/oldtown/fr.js')
    expect(await own.text()).toBe('/foyer/v1/oldtown/fr.js')
    expect(Object.fromEntries(own.headers)).toMatchObject({
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Origin',
    })
    const foreign = await ask('/foyer/v1/oldtown/fr.js', { Origin: PORTAL })
    expect(await foreign.text()).toBe('/foyer/v1/oldtown/away/fr.js')
  })

  it('of an exact release never change, whichever it is and whoever asks', async () => {
    for (const path of ['/foyer/1.0.0/oldtown/fr.js', '/foyer/1.12.3/chunks/code.js']) {
      const { headers } = await ask(path, { Origin: PORTAL })
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(headers.get('Vary')).toBeNull()
    }
  })

  it('that are not there are a problem like any other', async () => {
    for (const path of ['/foyer/v1/oldtown/missing.css', '/foyer/1.0.0/missing.js', '/foyer/other/file.js']) {
      const response = await ask(path)
      expect([response.status, response.headers.get('Content-Type')], path).toEqual([404, 'application/problem+json'])
    }
  })

  it('are served with the same by Workers, where a file does not wake one', () => {
    expect(headersFile()).toMatch(/^\/foyer\/1\.\*\n( {2}.+\n)* {2}Cache-Control: public, max-age=31536000, immutable$/m)
  })
})

describe('files of hosted pages', () => {
  const assets = assetsIn(inject('assets'))

  it.each([
    ['/first-party.css', 'text/css; charset=utf-8'],
    ['/authorize.css', 'text/css; charset=utf-8'],
    ['/authorize.js', 'text/javascript; charset=utf-8'],
    ['/letter/letter.css', 'text/css; charset=utf-8'],
    ['/letter/open.js', 'text/javascript; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/favicon.ico', 'image/svg+xml; charset=utf-8'],
  ])('%s is %s, kept for an hour and not sent twice', async (path, type) => {
    const first = await appOn(assets).request(path)
    expect([first.status, first.headers.get('Content-Type')]).toEqual([200, type])
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=3600')
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const again = await appOn(assets).request(path, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('escape what they are filled with, and lack nothing', async () => {
    const parts = { base: '', title: '<b>"', content: '', script: '', newest: '' }
    expect(String(await hostedPage(assets, 'mailbox/mailbox.html', parts))).toContain('<title>&lt;b&gt;&quot;</title>')
    await expect(hostedPage(assets, 'mailbox/mailbox.html', { title: '' })).rejects.toThrow('asks for newest')
    await expect(hostedPage(echo, 'missing.html', {})).rejects.toThrow('not built')
  })
})
