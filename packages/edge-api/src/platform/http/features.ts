import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { Result, Router } from 'hono/router'
import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'
import type { VisitEnv } from '../visit.ts'

/** Routes by the first segment of their path, each behind an `import()`: what is not asked for is not evaluated. */
export type Features = Readonly<Record<string, () => Promise<Hono<VisitEnv>>>>

/**
 * Loads a feature with the first request for its segment, and has the app answer that request from the beginning. It stands before all
 * other middleware, so that none runs twice. No promise is kept: on Workers it would belong to the request that began it.
 *
 * @param app its router takes routes at any time: a {@link GrowingRouter}
 * @param base what precedes the segment, e.g. `/v1/:utility`
 */
export function loadWhenAsked(app: Hono, base: `/${string}/:${string}`, features: Features): MiddlewareHandler {
  const loaded = new Set<string>()
  const position = base.split('/').length
  return async (c, next) => {
    const segment = c.req.path.split('/', position + 1)[position] ?? ''
    if (loaded.has(segment) || !Object.hasOwn(features, segment)) return next()
    const routes = await features[segment]?.()
    // Another request may have loaded it meanwhile.
    if (routes && !loaded.has(segment)) {
      loaded.add(segment)
      app.route(`${base}/${segment}`, routes)
    }
    return app.fetch(c.req.raw, c.env, executionContextOf(c))
  }
}

/** Hono's own getter throws where the runtime has none. */
function executionContextOf(c: Context): Context['executionCtx'] | undefined {
  try {
    return c.executionCtx
  } catch {
    return undefined
  }
}

/** Hono's default routers take no route once they have matched one: this builds them anew. */
export class GrowingRouter<Handler> implements Router<Handler> {
  readonly name = 'GrowingRouter'
  readonly #routes: [method: string, path: string, handler: Handler][] = []
  #router: Router<Handler> | null = null

  add(method: string, path: string, handler: Handler): void {
    this.#routes.push([method, path, handler])
    this.#router = null
  }

  match(method: string, path: string): Result<Handler> {
    this.#router ??= this.#build()
    return this.#router.match(method, path)
  }

  #build(): Router<Handler> {
    const router = new SmartRouter<Handler>({ routers: [new RegExpRouter(), new TrieRouter()] })
    for (const route of this.#routes) router.add(...route)
    return router
  }
}
