import { Hono } from 'hono'
import { isSchemaReady, schemaVersion } from '../../platform/database/version.ts'
import type { Deployment } from '../../platform/deployment.ts'

/** 200 when every database answers with a schema this release runs on; 503 and which one otherwise. */
export function healthRoutes(deployments: ReadonlyMap<string, Pick<Deployment, 'database'>>): Hono {
  return new Hono().get('/', async (c) => {
    const checks = await Promise.all([...deployments].map(async ([id, { database }]) => [id, await check(database)] as const))
    const isWell = checks.every(([, state]) => state === 'ok')
    return c.json({ status: isWell ? 'ok' : 'failing', utilities: Object.fromEntries(checks) }, isWell ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })
}

async function check(database: Deployment['database']): Promise<'ok' | 'schema-too-old' | 'database-unavailable'> {
  try {
    return isSchemaReady(await schemaVersion(database)) ? 'ok' : 'schema-too-old'
  } catch {
    return 'database-unavailable'
  }
}
