import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ApiError } from '../problem.ts'

/** Every answer is somebody's own, unless a route says otherwise. */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('X-Content-Type-Options', 'nosniff')
  c.res.headers.set('Cross-Origin-Resource-Policy', 'same-site')
  c.res.headers.set('Referrer-Policy', 'no-referrer')
}

/** A `Host` can be anything, such as `999.999.999.999`: what makes no address is refused before any route reads one. */
export const readableAddress: MiddlewareHandler = async (c, next) => {
  if (!URL.canParse(c.req.url)) throw new ApiError('bad-request')
  await next()
}

const MAX_BODY_BYTES = 32 * 1024

const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new ApiError('body-too-large')
  },
})

/** Nobody reads the body of a GET, and looking whether there is one costs Node more than the rest of the request. */
export const smallBodies: MiddlewareHandler = (c, next) => (c.req.method === 'GET' ? next() : limitBody(c, next))

/** A form cannot send JSON: a page that is not listed cannot make a browser send anything that is taken. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'POST' || c.req.method === 'PUT' || c.req.method === 'PATCH') {
    if (!/^application\/json(;|$)/i.test(c.req.header('Content-Type') ?? '')) throw new ApiError('unsupported-media-type')
  }
  await next()
}
