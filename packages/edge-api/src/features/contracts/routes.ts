import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readContracts } from './queries.ts'

/** `GET /contracts`: `{items}`, all of them. */
export function contractRoutes() {
  return new Hono<VisitEnv>().get('/', openapi('Contracts with their delivery points', 'ContractList'), async (c) =>
    c.json({ items: await readContracts(c.get('visit')) }),
  )
}
