import type { Hono, MiddlewareHandler } from 'hono'
import type * as z from 'zod/mini'
import type { Features } from './features.ts'

/** What `docs/openapi.json` says of a route beside what its validators say. */
export interface Description {
  summary: string
  /** A type of the contract, by its name. */
  answer: string
  /** 200 where it is not said. */
  status?: 201
  /** Asked without a session, too. */
  isPublic?: true
  /** Takes an `Idempotency-Key`. */
  isOnce?: true
}

/** What is known of a handler, beside it: a request pays nothing for it. */
const descriptions = new WeakMap<object, Description>()
const validations = new WeakMap<object, Pick<Route, 'query' | 'body'>>()

/** Describes the route that it stands in. A route without one fails the build. */
export function openapi(summary: string, answer: string, more: Omit<Description, 'summary' | 'answer'> = {}): MiddlewareHandler {
  const passOn: MiddlewareHandler = (_, next) => next()
  descriptions.set(passOn, { summary, answer, ...more })
  return passOn
}

/** Remembers of a validator which schema it holds what to. */
export function validating<Validator extends MiddlewareHandler>(validator: Validator, target: string, schema: z.ZodMiniType): Validator {
  if (target === 'query') validations.set(validator, { query: schema })
  if (target === 'json') validations.set(validator, { body: schema })
  return validator
}

/** A route below `/v1/{utility}`, from what stands in it. */
export interface Route {
  method: string
  /** `/invoices/:id` */
  path: string
  description: Description | null
  query?: z.ZodMiniType
  body?: z.ZodMiniType
}

/** Every route of the features and of what else stands beside them, in their order. */
export async function routesOf(features: Features, beside: Readonly<Record<string, Hono>> = {}): Promise<Route[]> {
  const found = new Map<string, Route>()
  const apps = await Promise.all(Object.entries(features).map(async ([segment, load]) => [segment, await load()] as const))
  for (const [segment, { routes }] of [...apps, ...Object.entries(beside)])
    for (const { method, path: below, handler } of routes) {
      const path = `/${segment}${below === '/' ? '' : below}`
      if (method === 'ALL') continue
      const key = `${method} ${path}`
      const route = found.get(key) ?? { method, path, description: null }
      const description = descriptions.get(handler) ?? route.description
      found.set(key, { ...route, ...validations.get(handler), description })
    }
  return [...found.values()]
}
