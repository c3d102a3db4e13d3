import type { OriginAnswer } from '@foyer/contract/resources'
import { Hono } from 'hono'
import { clientAt } from '../../oauth/clients/clients.ts'
import type { Deployment } from '../deployment.ts'
import { openapi } from './openapi.ts'
import { refusedHeaders } from './page-headers.ts'
import { ApiError } from './problem.ts'
import { isForeignHost, isOwn } from './site.ts'

/**
 * Whether the page that asks is listed: a browser does not tell a page why its request was refused, so this answers every
 * origin, also one that adds headers which are refused elsewhere. It says of the utility what any program can find out.
 */
export const originRoutes = (deployments: ReadonlyMap<string, Pick<Deployment, 'sites' | 'profile' | 'clients'>>): Hono =>
  new Hono()
    .options('/', (c) =>
      c.body(null, 204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET',
        'Access-Control-Allow-Headers': c.req.header('Access-Control-Request-Headers') ?? '*',
        Vary: 'Access-Control-Request-Headers',
      }),
    )
    .get('/', openapi('Whether the page that asks is listed, by its Origin; answers any', 'OriginAnswer', { isPublic: true }), (c) => {
      const deployment = deployments.get(c.req.param('utility') ?? '')
      if (!deployment || isForeignHost(new URL(c.req.url).host, deployment, deployments)) throw new ApiError('unknown-utility')
      const origin = c.req.header('Origin')
      const isClient = clientAt(deployment, origin) !== undefined
      const answer: OriginAnswer = {
        isListed: origin === undefined || isClient || isOwn(origin, deployment),
        // A client's own requests carry such headers.
        refusedHeaders: isClient ? [] : refusedHeaders(c.req.raw.headers),
      }
      return c.json(answer, 200, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    })
