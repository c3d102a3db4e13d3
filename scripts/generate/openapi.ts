import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'
import * as z from 'zod/mini'
import { PROBLEM_STATUS } from '../../packages/contract/src/errors.ts'
import { SCOPES } from '../../packages/contract/src/oauth.ts'
import { stepInputs, switchChannelInput } from '../../packages/contract/src/schemas/journeys.ts'
import { FEATURES } from '../../packages/edge-api/src/app.ts'
import { routeScope } from '../../packages/edge-api/src/oauth/scopes.ts'
import { type Description, type Route, routesOf } from '../../packages/edge-api/src/platform/http/openapi.ts'
import { originRoutes } from '../../packages/edge-api/src/platform/http/origin-routes.ts'

const CONTRACT = join(import.meta.dirname, '../../packages/contract/src')

type Json = Record<string, unknown>

/** The API's description (OpenAPI 3.1): routes and requests from the very code that answers them, answers from the contract's types. */
export async function openapi(version: string): Promise<string> {
  const routes = await routesOf(FEATURES, { origin: originRoutes(new Map()) })
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Foyer',
      version,
      description: 'A utility\u2019s customer area. Amounts are integer cents, dates YYYY-MM-DD, times RFC 3339 UTC.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      { url: '{origin}/v1/{utility}', variables: { origin: { default: 'https://area.utility.example' }, utility: { default: 'utility' } } },
    ],
    paths: pathsOf(routes),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-foyer-{utility}-session' }, client },
      schemas: {
        ...answers(routes),
        ProblemCode: { type: 'string', enum: Object.keys(PROBLEM_STATUS) },
        ...Object.fromEntries(Object.entries(stepInputs).map(([step, schema]) => [`input.${step}`, requestSchema(schema)])),
        'input.switch-channel': requestSchema(switchChannelInput),
      },
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A client, a third party's page or app: OAuth 2.1 with PKCE, every request with a DPoP proof (RFC 9449). */
const client = {
  type: 'oauth2',
  description: 'Authorization code with PKCE (S256); tokens are bound to a key by DPoP, whose proof goes along in the header DPoP.',
  flows: {
    authorizationCode: {
      authorizationUrl: '/authorize',
      tokenUrl: '/token',
      refreshUrl: '/token',
      scopes: Object.fromEntries(SCOPES.map((scope) => [scope, ''])),
    },
  },
}

/** A write is done once for each key; a repeat gets the same answer. */
const idempotencyKey = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[\\w-]{16,128}$' } }

function requestSchema(schema: z.core.$ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return rest
}

/**
 * Routes by path and method.
 *
 * @throws where a route is not described, by its name.
 */
export function pathsOf(routes: readonly Route[]): Json {
  const bare = routes.filter(({ method, description }) => description === null && method !== 'OPTIONS')
  if (bare.length > 0)
    throw new Error(`Not described by openapi(…) in their routes.ts: ${bare.map(({ method, path }) => `${method} ${path}`).join(', ')}`)
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    if (!route.description) continue
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }))
    paths[path] ??= parameters.length > 0 ? { parameters } : {}
    paths[path][route.method.toLowerCase()] = operation(route, route.description)
  }
  return paths
}

function operation({ method, path, query, body }: Route, description: Description): Json {
  const { summary, answer, status = 200, isPublic = false, isOnce = false } = description
  const { properties = {}, required = [] } = query ? (requestSchema(query) as { properties?: Json; required?: string[] }) : {}
  const parameters: Json[] = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) ? { required: true } : {}),
    schema,
  }))
  if (isOnce) parameters.push(idempotencyKey)
  const scope = routeScope(method, `/v1/utility${path}`)
  return {
    summary,
    ...(isPublic ? {} : { security: [{ session: [] }, ...(scope === null || scope === 'any' ? [] : [{ client: [scope] }])] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: requestSchema(body) } } } } : {}),
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } } },
      default: {
        description: 'Refused (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/**
 * JSON schemas of what the API answers, from the types it is written with.
 *
 * @throws where the contract has no such type.
 */
function answers(routes: readonly Route[]): Json {
  const named = new Set([...routes.flatMap(({ description }) => description?.answer ?? []), 'Problem'])
  const schemas: Json = {}
  for (const [file, types] of Object.entries(Object.groupBy(named, (type) => fileOf(type)))) {
    const generator = createGenerator({
      path: join(CONTRACT, file),
      tsconfig: join(CONTRACT, '../tsconfig.generator.json'),
      skipTypeCheck: true,
      expose: 'export',
    })
    for (const type of types ?? []) Object.assign(schemas, generator.createSchema(type).definitions)
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.parse(JSON.stringify(sorted).replaceAll('#/definitions/', '#/components/schemas/'))
}

const CONTRACT_TYPES = readdirSync(CONTRACT)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(CONTRACT, file), 'utf8') }))

function fileOf(type: string): string {
  const found = CONTRACT_TYPES.find(({ text }) => new RegExp(`^export (?:interface|type) ${type}\\b`, 'm').test(text))
  if (!found) throw new Error(`A route answers ${type}, which no file of packages/contract/src exports.`)
  return found.file
}
