import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Addresses } from './addresses.ts'
import { answerFrom } from './static-site.ts'

const addresses: Addresses = { www: (site) => `http://www.${site}.localhost:8080`, area: (site) => `http://area.${site}.localhost:8787` }
let parent: string
let server: Server
let port: number

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'host-'))
  const folder = join(parent, 'dist')
  for (const name of ['sites/smeg/strict', 'sites/engie', 'assets', 'demo']) await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(parent, 'secret.html'), 'secret')
  await writeFile(join(folder, 'sites/smeg/index.html'), '<script src="%FOYER_API%/foyer/v1/smeg/fr.js"></script>')
  await writeFile(join(folder, 'sites/smeg/strict/index.html'), '<p>strict</p>')
  await writeFile(join(folder, 'sites/engie/index.html'), '<a href="%WWW%/app.html">engie</a>')
  await writeFile(join(folder, 'demo/index.html'), '<a href="%www:engie%/nl/" title="%area:geg%">%FOYER_API%</a>')
  await writeFile(join(folder, 'assets/site-abc.css'), 'p{}')
  server = createServer(answerFrom({ folder, addresses }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(parent, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Unlike `fetch`, sends the path as it stands. */
const ask = (path: string, { method = 'GET', host = 'www.smeg.localhost:8080' } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })

describe('the static site', () => {
  it('fills in the address of the API', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toBeUndefined()
    expect(body).toBe(`<script src="${addresses.area('smeg')}/foyer/v1/smeg/fr.js"></script>`)
  })

  it('serves each site below its own host, and nothing of it below another', async () => {
    const engie = await ask('/', { host: 'www.engie.localhost:8080' })
    expect(engie.body).toBe(`<a href="${addresses.www('engie')}/app.html">engie</a>`)
    expect(engie.headers['content-security-policy']).toContain(`connect-src ${addresses.area('engie')};`)
    expect((await ask('/sites/engie/')).status).toBe(404)
    expect((await ask('/', { host: 'www.nobody.localhost:8080' })).headers['location']).toBe('/demo/')
    expect((await ask('/strict/', { host: 'www.engie.localhost:8080' })).status).toBe(404)
  })

  it('serves the demo’s own pages below every host, with the addresses of all sites', async () => {
    for (const host of ['localhost:8080', 'www.engie.localhost:8080']) {
      const { body } = await ask('/demo/', { host })
      expect(body).toContain(`<a href="${addresses.www('engie')}/nl/" title="${addresses.area('geg')}">`)
    }
  })

  it('serves the strict pages under their policy', async () => {
    const policy = (await ask('/strict/')).headers['content-security-policy']
    expect(policy).toContain(`script-src 'self' ${addresses.area('smeg')};`)
    expect(policy).toContain(`connect-src ${addresses.area('smeg')};`)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
  })

  it('lets only what is named after its content be kept', async () => {
    expect((await ask('/assets/site-abc.css')).headers['cache-control']).toContain('immutable')
    expect((await ask('/')).headers['cache-control']).toBe('no-cache')
  })

  it('answers HEAD without a body, and refuses to be written to', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })

  it('adds the slash that a folder wants', async () => {
    expect(await ask('/strict')).toMatchObject({ status: 302, headers: { location: '/strict/' } })
  })

  it.each(['/../secret.html', '/%2e%2e/secret.html', '/strict/..%2f..%2fsecret.html', '/..%5csecret.html', '/%00', '/%'])(
    'keeps %s inside the folder',
    async (path) => {
      const { status, body } = await ask(path)
      expect([400, 404]).toContain(status)
      expect(body).not.toContain('secret')
    },
  )
})
