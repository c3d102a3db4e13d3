import type { Context, MiddlewareHandler } from 'hono'
import { prolongStatement, SESSION_PROLONG_MS } from '../../identity/live-session.ts'
import { callerOf } from '../../oauth/clients/caller.ts'
import type { Assets } from '../assets.ts'
import type { Deployment } from '../deployment.ts'
import { sha256 } from '../keys/keys.ts'
import type { Ports } from '../ports.ts'
import type { VisitEnv } from '../visit.ts'
import { readToken } from './cookies.ts'
import { ApiError } from './problem.ts'
import { isForeignHost, pageOrigin } from './site.ts'

/** What a runtime brings for every request. */
export interface Platform {
  deployments: ReadonlyMap<string, Deployment>
  ports: Ports
  assets: Assets
  /** From the platform's own header or socket, never from what a client can write. */
  address(c: Context): string | null
  /** Begins the work once the response is on its way, and waits for it before the runtime ends. */
  background(c: Context, work: () => Promise<unknown>): void
}

/** Finds the utility, checks who asks, and hands routes what they need. */
export const visit =
  ({ deployments, ports, address, background }: Platform): MiddlewareHandler<VisitEnv> =>
  async (c, next) => {
    const deployment = deployments.get(c.req.param('utility') ?? '')
    if (!deployment || isForeignHost(new URL(c.req.url).host, deployment, deployments)) throw new ApiError('unknown-utility')
    const caller = await callerOf(c, deployment, ports)
    const cookie = caller ? null : readToken(c, deployment.profile.id, 'session')
    const sessionTokenHash = cookie === null ? null : await sha256(cookie)
    const afterwards = (work: () => Promise<unknown>) =>
      background(c, () =>
        work().catch((error: unknown) =>
          ports.log({ level: 'error', event: 'afterwards-failed', name: error instanceof Error ? error.name : 'unknown' }),
        ),
      )
    c.set('visit', {
      deployment,
      ports,
      sessionTokenHash,
      token: caller?.token ?? null,
      pageOrigin: caller?.pageOrigin ?? pageOrigin(c.req.raw, deployment),
      address: address(c),
      signal: c.req.raw.signal,
      afterwards,
      prolong(seenAt) {
        const now = ports.now()
        if (sessionTokenHash !== null && now - seenAt >= SESSION_PROLONG_MS)
          afterwards(() => deployment.database.execute(prolongStatement(sessionTokenHash, now)))
      },
    })
    await next()
  }
