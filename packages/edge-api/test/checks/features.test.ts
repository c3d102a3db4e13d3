import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { pathsOf } from '../../../../scripts/generate/openapi.ts'
import { openapi, routesOf } from '../../src/platform/http/openapi.ts'
import { validate } from '../../src/platform/http/validate.ts'
import type { VisitEnv } from '../../src/platform/visit.ts'

const query = z.object({ year: z.string() })
const body = z.object({ value: z.number() })

it('a route without a description fails the build by its name, one with it does not', async () => {
  const meters = async () =>
    new Hono<VisitEnv>()
      .get('/', openapi('All of them', 'Meters'), (c) => c.json([]))
      .delete('/:id', (c) => c.json({}))
      .post('/:id/readings', validate('json', body), (c) => c.json({}))
  const bills = async () => new Hono<VisitEnv>().get('/:id', (c) => c.json({}))
  const routes = await routesOf({ meters, bills })
  expect(() => pathsOf(routes)).toThrow(/: DELETE \/meters\/:id, POST \/meters\/:id\/readings, GET \/bills\/:id$/)
  expect(Object.keys(pathsOf(routes.filter(({ description }) => description)))).toEqual(['/meters'])
})

it('what a route takes is what its validators hold it to', async () => {
  const meters = async () =>
    new Hono<VisitEnv>()
      .get('/', openapi('All of them', 'Meters', { isPublic: true }), validate('query', query), (c) => c.json([]))
      .post('/:id', openapi('A reading', 'Reading', { status: 201, isOnce: true }), validate('json', body), (c) => c.json({}))
  expect(pathsOf(await routesOf({ meters }))).toMatchObject({
    '/meters': { get: { parameters: [{ name: 'year', in: 'query', required: true }] } },
    '/meters/{id}': {
      parameters: [{ name: 'id', in: 'path' }],
      post: {
        security: [{ session: [] }],
        parameters: [{ name: 'Idempotency-Key' }],
        requestBody: { content: { 'application/json': { schema: { properties: { value: { type: 'number' } } } } } },
        responses: { 201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Reading' } } } } },
      },
    },
  })
})

const SRC = new URL('../../src/', import.meta.url)

/** Folders with routes that `app.ts` does not lead to. */
const without = (app: string) =>
  readdirSync(new URL('features/', SRC)).filter(
    (name) => existsSync(new URL(`features/${name}/routes.ts`, SRC)) && !app.includes(`'./features/${name}/routes.ts'`),
  )

it('a folder with routes has its line in app.ts, and is named where it has none', () => {
  const app = readFileSync(new URL('app.ts', SRC), 'utf8')
  expect(without(app)).toEqual([])
  expect(without(app.replace(/^.*features\/team\/routes.*$/m, ''))).toEqual(['team'])
})
