import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isLoopback } from './loopback.ts'
import { ApiError } from './problem.ts'

/**
 * Every answer is a customer's own, unless a route says otherwise. A page's service worker keeps what it likes, `no-store` or not:
 * only an answer that varies with everything is refused by its cache (`Cache.put`, Service Workers).
 */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  if (c.res.headers.get('Cache-Control') === 'no-store') c.res.headers.append('Vary', '*')
  c.res.headers.set('X-Content-Type-Options', 'nosniff')
  c.res.headers.set('Cross-Origin-Resource-Policy', 'same-site')
  c.res.headers.set('Referrer-Policy', 'no-referrer')
}

/** A year. Other hosts below this one are not ours to speak for: no `includeSubDomains`. */
const ALWAYS_HTTPS = 'max-age=31536000'

/**
 * A `Host` can be anything, such as `999.999.999.999`: what makes no address is refused before any route reads one. Of the others
 * browsers remember that they are asked over https alone (RFC 6797), but for this machine's own, where a demo runs over http as well.
 */
export const knownAddress: MiddlewareHandler = async (c, next) => {
  const url = URL.parse(c.req.url)
  if (!url) throw new ApiError('bad-request')
  await next()
  if (!isLoopback(url)) c.res.headers.set('Strict-Transport-Security', ALWAYS_HTTPS)
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
