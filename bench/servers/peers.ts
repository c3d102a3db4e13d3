import { join } from 'node:path'
import { nodePasswords } from '@foyer/edge-api/identity/passwords/passwords-node'
import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import { migrate } from '@foyer/edge-api/platform/database/migrate'
import { MIGRATIONS } from '@foyer/edge-api/platform/database/migrations.gen'
import { base64url, sha256 } from '@foyer/edge-api/platform/keys/keys'
import { hashPassword } from 'better-auth/crypto'
import { TABLES } from '../better-auth/tables.ts'
import { accountIdOf, customerIdOf, emailOf, fillWithInvented, openSession } from '../invented-data.ts'
import { type Load, repeatedly, requests } from '../load.ts'
import { betterAuthCookie, betterAuthLogin } from './better-auth-login.ts'
import { type ClientAccess, letClientIn, readsOf } from './client-token.ts'
import { foyerLogin } from './foyer-login.ts'
import { bareHashes } from './hashes.ts'
import { type RunningServer, startServer } from './start.ts'

const PASSWORD = 'Tamaris-bleu-88'
const CUSTOMERS = 3_000
const PAGE = 'http://www.smeg.localhost:8080'
/** Of the utility whose log-in takes name and password together: each of its turns checks a password. */
const FLOODED = { page: 'http://www.geg.localhost:8080', firstParty: 'http://area.geg.localhost:8787', atOnce: 300 }
/** As many as there are cores wait for a hash; the others wait for those. */
const LOGINS_AT_ONCE = 8

/** Ours and what one would take instead: the same invoices, as many people, the same driver. */
export async function startPeers(folder: string) {
  const files = { foyer: join(folder, 'smeg.db'), flooded: join(folder, 'geg.db'), peer: join(folder, 'peer.db') }
  const token = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const access = await fillFoyer(files.foyer, await sha256(token))
  await fillPeer(files.peer)
  const flooded = openDatabase(files.flooded)
  await migrate(flooded, MIGRATIONS, { now: Date.now })
  flooded.close()
  const env = {
    UTILITIES: 'smeg,geg',
    DB_GEG_URL: `file:${files.flooded}`,
    KEYS_GEG: `k1:${base64url(crypto.getRandomValues(new Uint8Array(32)))}`,
    MAIL_GEG: 'mailbox:',
    SMS_GEG: 'mailbox:',
    SITES_GEG: JSON.stringify({ firstParty: [FLOODED.firstParty], pages: [FLOODED.page] }),
    DB_SMEG_URL: `file:${files.foyer}`,
    KEYS_SMEG: `k1:${base64url(crypto.getRandomValues(new Uint8Array(32)))}`,
    MAIL_SMEG: 'mailbox:',
    SMS_SMEG: 'mailbox:',
    SITES_SMEG: JSON.stringify({ firstParty: ['http://area.smeg.localhost:8787'], pages: [PAGE] }),
    // Without a proxy in front that would say it, no address is known.
    TRUST_PROXY: 'true',
  }
  const started: RunningServer[] = []
  const start = async (...args: Parameters<typeof startServer>) => {
    const server = await startServer(...args)
    started.push(server)
    return server.origin
  }
  try {
    const origin = await start('foyer', [], env)
    const foyer = `${origin}/v1/smeg`
    const drizzle = await start('drizzle', [files.foyer])
    const auth = `${await start('better-auth', [files.peer])}/api/auth`
    const headers = { Origin: PAGE, Cookie: `__Host-foyer-smeg-session=${token}` }
    const page = await (await fetch(`${foyer}/invoices`, { headers })).text()
    const bare = await start('bare', [page])
    const hashes = await bareHashes(PASSWORD)
    const people = Array.from({ length: CUSTOMERS }, (_, index) => emailOf(index + 1))
    return {
      reads: {
        'invoice page': requests(`${foyer}/invoices`, headers),
        'invoice page, a client with a proof': readsOf(`${foyer}/invoices`, access),
        'drizzle, the same page': requests(`${drizzle}/page/${customerIdOf(1)}`),
        'drizzle, one select of its rows': requests(`${drizzle}/rows/${customerIdOf(1)}`),
        'bare Hono, the page as a constant': requests(`${bare}/`),
        session: requests(`${foyer}/session`, headers),
        'better-auth get-session': requests(`${auth}/get-session`, { Cookie: await betterAuthCookie(auth, emailOf(1), PASSWORD) }),
      } satisfies Record<string, Load>,
      logins: {
        'password login': repeatedly(foyerLogin(foyer, PAGE, people, PASSWORD), LOGINS_AT_ONCE),
        'better-auth sign-in': repeatedly(betterAuthLogin(auth, people, PASSWORD), LOGINS_AT_ONCE),
        'argon2id alone': repeatedly(hashes.foyer, LOGINS_AT_ONCE),
        'scrypt alone, better-auth’s': repeatedly(hashes.betterAuth, LOGINS_AT_ONCE),
      },
      /** Begins a flood, and gives what ends it. */
      flood: () => startServer('flood', [`${origin}/v1/geg`, FLOODED.page, String(FLOODED.atOnce)]),
      close: () => closeAll(started),
    }
  } catch (error) {
    await closeAll(started)
    throw error
  }
}

const closeAll = async (servers: readonly RunningServer[]) => {
  await Promise.all(servers.map((server) => server.close()))
}

async function fillFoyer(file: string, sessionTokenHash: string): Promise<ClientAccess> {
  const database = openDatabase(file)
  await migrate(database, MIGRATIONS, { now: Date.now })
  await fillWithInvented(database, { customers: CUSTOMERS, invoicesEach: 24, passwordHash: await nodePasswords().hash(PASSWORD) })
  await openSession(database, accountIdOf(1), sessionTokenHash)
  const access = await letClientIn(database, base64url(crypto.getRandomValues(new Uint8Array(32))))
  database.close()
  return access
}

async function fillPeer(file: string): Promise<void> {
  const database = openDatabase(file)
  await database.executeMultiple(TABLES)
  const people = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${CUSTOMERS})`
  await database.batch(
    [
      `${people} INSERT INTO user (id, name, email, email_verified, created_at, updated_at) SELECT 'u' || i, 'Jeanne', 'customer' || i || '@example.test', 1, 0, 0 FROM n`,
      {
        sql: `${people} INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at) SELECT 'a' || i, 'u' || i, 'credential', 'u' || i, ?, 0, 0 FROM n`,
        args: [await hashPassword(PASSWORD)],
      },
      'ANALYZE',
    ],
    'write',
  )
  database.close()
}
