import type { Profile } from '@foyer/contract/profile'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { drawOpenChallenge } from './open-challenge.ts'
import { passkeyRequest } from './passkeys.ts'
import { relyingParty } from './relying-party.ts'

/** What a browser offers in the autofill of the first field, to every visitor: nothing of it touches the database. */
export function passkeyRequestRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().get(
    '/',
    openapi('What a passkey signs before anybody is known; null where the profile takes none', 'PasskeyRequestAnswer', { isPublic: true }),
    async (c) => {
      const { deployment, ports } = c.get('visit')
      if (!takesPasskeysFirst(deployment.profile)) return c.json({ request: null })
      const challenge = await drawOpenChallenge(deployment.keys, ports.now(), ports.random)
      return c.json({ request: passkeyRequest(relyingParty(deployment), challenge, []) })
    },
  )
}

/** Whether some first screen takes a passkey instead of an address. */
export const takesPasskeysFirst = ({ audiences }: Pick<Profile, 'audiences'>): boolean =>
  Object.values(audiences).some(({ journeys }) =>
    journeys.enter?.steps.some((entry) => entry.step === 'identify' && entry.options?.passkeys === true),
  )
