import { profiles } from '@foyer/utilities'
import { Hono } from 'hono'
import { describe, expect, inject, it } from 'vitest'
import { onError } from '../../platform/http/problem.ts'
import { assetsIn } from '../../platform/runtime/assets-node.ts'
import { servedFiles } from '../served-files.ts'
import { firstPartyRoutes } from './routes.ts'

const smeg = profiles['smeg']
if (!smeg) throw new Error('the tests need the profile of smeg')
const other = { ...smeg, id: 'other', name: 'Fish & <Chips>', languages: ['nl', 'de'] as const, audiences: {} }
const deployments = new Map([
  ['smeg', { profile: smeg, sites: { firstParty: ['https://area.smeg.example', 'http://area.smeg.localhost:8787'], pages: [] } }],
  [
    'other',
    {
      profile: { ...other, languages: ['nl', 'de'] as ['nl', 'de'] },
      sites: { firstParty: ['https://area.other.example'], pages: [], returns: ['https://app.other.example/open?from=area'] },
    },
  ],
])
const assets = assetsIn(inject('assets'))
const app = new Hono()
  .onError(onError(() => {}))
  .route('/', servedFiles(assets, new Map()))
  .route('/', firstPartyRoutes(deployments, assets))
const page = async (url: string, headers: Record<string, string> = {}) => {
  const response = await app.request(url, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('the first-party page', () => {
  it('is the log-in of the utility whose host was asked, in its first language', async () => {
    const { status, text } = await page('https://area.smeg.example/')
    expect(status).toBe(200)
    expect(text).toContain('<html lang="fr">')
    expect(text).toContain('<script type="module" src="/foyer/v1/smeg/fr.js"></script>')
    expect(text).toContain('<foyer-login audience="individual" success-url="/area?lang=fr">')
  })

  it('shows the customer’s things on /area', async () => {
    const { text } = await page('http://area.smeg.localhost:8787/area?lang=en')
    expect(text).toContain('<foyer-invoices login-url="/?lang=en">')
    expect(text).toContain('<foyer-team login-url="/?lang=en">')
    expect(text).toContain('<foyer-link-contract')
    expect(text).not.toContain('<foyer-login')
  })

  it('has a page for professionals where the utility has some', async () => {
    expect((await page('https://area.smeg.example/pro')).text).toContain('audience="professional"')
    expect((await page('https://area.other.example/pro')).status).toBe(404)
  })

  it.each([
    ['?lang=it', '', 'it'],
    ['?lang=it', 'en', 'it'],
    ['', 'de, en-GB;q=0.8, it;q=0.9', 'it'],
    ['', 'fr-CH', 'fr'],
    ['?lang=xx', 'zh', 'fr'],
    ['?lang=%22%3E%3Cb%3E', ';;q=,', 'fr'],
  ])('with %s and %s speaks %s', async (query, accept, language) => {
    const { headers, text } = await page(`https://area.smeg.example/${query}`, { 'Accept-Language': accept })
    expect(headers.get('Content-Language')).toBe(language)
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toMatch(new RegExp(`hreflang="${language}" aria-current="true"`))
  })

  it('leads back to a listed address, whatever language is chosen, and to no other', async () => {
    const app = 'https://app.other.example/open?from=area'
    const asked = `https://area.other.example/?return=${encodeURIComponent(app)}`
    expect((await page(asked)).text).toContain(`return-url="${app}"`)
    expect((await page(asked)).text).toContain(`?lang=de&amp;return=${encodeURIComponent(app)}`)
    for (const bad of ['javascript:alert(1)', 'https://elsewhere.example/', `${app}&x`])
      expect((await page(`https://area.other.example/?return=${encodeURIComponent(bad)}`)).text).not.toContain('return')
  })

  it('escapes what comes from the profile', async () => {
    const { text } = await page('https://area.other.example/')
    expect(text).toContain('Fish &amp; &lt;Chips&gt;')
    expect(text).not.toContain('<Chips>')
  })

  it('names the pages on which its passkeys may be used (WebAuthn related origins)', async () => {
    const { status, text } = await page('https://area.smeg.example/.well-known/webauthn')
    expect([status, JSON.parse(text).origins[0]]).toEqual([200, 'https://area.smeg.example'])
    expect((await page('https://www.smeg.example/.well-known/webauthn')).status).toBe(404)
  })

  it('does not exist on another host', async () => {
    for (const path of ['/', '/area', '/pro']) expect((await page(`https://www.smeg.example${path}`)).status).toBe(404)
  })

  it('allows nothing inline, no frame, and no other origin', async () => {
    const { headers, text } = await page('https://area.smeg.example/')
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'")
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style| style=| on\w+=/)
    expect(headers.get('Vary')).toContain('Accept-Language')
  })

  it('brings its own style sheet, which is not sent twice', async () => {
    const first = await page('https://area.smeg.example/first-party.css')
    expect(first.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    const again = await page('https://area.smeg.example/first-party.css', { 'If-None-Match': first.headers.get('ETag') ?? '' })
    expect(again.status).toBe(304)
  })
})
