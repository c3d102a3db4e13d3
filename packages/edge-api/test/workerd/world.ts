import { env } from 'cloudflare:workers'
import type { Profile } from '@foyer/contract/profile'
import { createClient } from '@libsql/client/http'
import { workersPasswords } from '../../src/identity/passwords/passwords-workers.ts'
import { createWorld, type World } from '../api/world.ts'
import { hostedAssets } from './assets.ts'
import type { DatabaseName } from './databases.ts'

/** A world inside workerd, its databases behind the bridge. */
export function workerdWorld(own: DatabaseName, profile?: Profile): World {
  const open = (url: string, authToken: string) => createClient({ url, authToken, concurrency: Number.POSITIVE_INFINITY })
  return createWorld(
    { own: open(env.DB_SMEG_URL.replace(/smeg(?=\/?$)/, own), env.DB_SMEG_TOKEN), second: open(env.DB_SECOND_URL, env.DB_SECOND_TOKEN) },
    workersPasswords(),
    profile,
    hostedAssets,
  )
}
