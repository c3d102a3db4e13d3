import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { VisitEnv } from '../visit.ts'
import { GrowingRouter, loadWhenAsked } from './features.ts'

function appWith() {
  const seen: string[] = []
  const load = (name: string) => async () => {
    seen.push(`load ${name}`)
    return new Hono<VisitEnv>()
      .get('/', (c) => c.text(`all ${name}`))
      .get('/:id', (c) => c.text(`${name} ${c.req.param('id')}`))
      .post('/', async (c) => c.text(await c.req.text()))
  }
  const app = new Hono({ router: new GrowingRouter() })
  app.use('/v1/*', loadWhenAsked(app, '/v1/:utility', { bills: load('bills'), meters: load('meters') })).use(async (c, next) => {
    seen.push(`${c.req.method} ${c.req.path}`)
    await next()
  })
  const get = async (path: string) => (await app.request(path)).text()
  return { app, get, seen }
}

describe('a feature of the API', () => {
  it('is loaded with the first request for its segment, and once', async () => {
    const { get, seen } = appWith()
    expect(await get('/v1/u/bills')).toBe('all bills')
    expect(await get('/v1/u/bills/7')).toBe('bills 7')
    expect(await get('/v1/u/bills')).toBe('all bills')
    expect(seen.filter((each) => each.startsWith('load'))).toEqual(['load bills'])
  })

  it('answers requests that come while it is loaded, each once', async () => {
    const { get, seen } = appWith()
    expect(await Promise.all([get('/v1/u/bills/1'), get('/v1/u/meters/2'), get('/v1/u/bills/3')])).toEqual([
      'bills 1',
      'meters 2',
      'bills 3',
    ])
    expect(seen.filter((each) => each.startsWith('GET')).sort()).toEqual(['GET /v1/u/bills/1', 'GET /v1/u/bills/3', 'GET /v1/u/meters/2'])
    expect(await get('/v1/u/bills/4')).toBe('bills 4')
  })

  it('has middleware run once and the body arrive, also the first time', async () => {
    const { app, seen } = appWith()
    const answer = await app.request('/v1/u/meters', { method: 'POST', body: 'reading' })
    expect(await answer.text()).toBe('reading')
    expect(seen).toEqual(['load meters', 'POST /v1/u/meters'])
  })

  it('loads nothing for a segment that is none', async () => {
    const { app, seen } = appWith()
    for (const path of ['/v1/u/none', '/v1/u/toString', '/v1/u', '/bills', '/v1/bills']) expect((await app.request(path)).status).toBe(404)
    expect(seen.filter((each) => each.startsWith('load'))).toEqual([])
  })
})
