import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '@foyer/contract/profile'
import { profiles } from '@foyer/utilities'
import { type Client, createClient } from '@libsql/client'
import { openDatabase } from '../database/connect-node.ts'
import { isSchemaReady, schemaVersion } from '../database/version.ts'
import type { Deployment } from '../deployment.ts'
import type { Ports } from '../ports.ts'
import { EnvironmentError, parseDatabase, parseEnvironment } from '../runtime/environment.ts'
import { CommandFailure, type Terminal } from './terminal.ts'

type Env = Terminal['env']
type Whereabouts = Pick<Terminal, 'env' | 'tell'>

/** What commands take from this machine. */
export const operatorPorts: Pick<Ports, 'now' | 'random'> = {
  now: Date.now,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
}

/** @throws {CommandFailure} for a utility that has no folder. */
export function profileOf(id: string): Profile {
  const profile = profiles[id]
  if (!profile) throw new CommandFailure(`There is no utility ${id}. There is: ${Object.keys(profiles).join(', ')}.`)
  return profile
}

/** The utilities a command without one is for: those `UTILITIES` lists, or all. */
export function servedUtilities(env: Env): string[] {
  const listed = (env['UTILITIES'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
  return listed.length > 0 ? listed : Object.keys(profiles)
}

/** Opens a utility's database, whatever its schema. */
export function openUtilityDatabase(id: string, { env, tell }: Whereabouts): Client {
  profileOf(id)
  try {
    const settings = withDemo(id, env)
    if (settings !== env) tell(`Without settings, this is the demo's database: .data/${id}.db.`)
    const { databaseUrl, databaseToken } = parseDatabase(id, settings)
    return databaseUrl.startsWith('file:')
      ? openDatabase(databaseUrl)
      : createClient({ url: databaseUrl, ...(databaseToken ? { authToken: databaseToken } : {}) })
  } catch (error) {
    throw error instanceof EnvironmentError ? new CommandFailure(error.message) : error
  }
}

/** The same, for commands that read or write what this release's schema has. */
export async function openMigratedDatabase(id: string, whereabouts: Whereabouts): Promise<Client> {
  const database = openUtilityDatabase(id, whereabouts)
  if (isSchemaReady(await schemaVersion(database))) return database
  database.close()
  throw new CommandFailure(`The database of ${id} is older than this release. Run first: pnpm foyer migrate ${id}`)
}

/** All that a command needs to write messages: they leave through the running server. */
export async function openDeployment(
  id: string,
  whereabouts: Whereabouts,
): Promise<Pick<Deployment, 'profile' | 'sites' | 'database' | 'keys'>> {
  const profile = profileOf(id)
  const database = await openMigratedDatabase(id, whereabouts)
  try {
    const { keys, sites } = parseEnvironment(id, withDemo(id, whereabouts.env))
    return { profile, sites: sites ?? profile.sites, database, keys }
  } catch (error) {
    database.close()
    throw error instanceof EnvironmentError ? new CommandFailure(error.message) : error
  }
}

/**
 * Where there are no settings at all, those of the demo on this machine (`npm start`) are taken. Settings
 * that lack this utility's are a mistake: customers' data must not go astray.
 */
function withDemo(id: string, env: Env): Env {
  const suffix = id.toUpperCase().replaceAll('-', '_')
  if (env[`DB_${suffix}_URL`] !== undefined || env['UTILITIES'] !== undefined) return env
  const key = join('.data', `${id}.key`)
  return {
    [`DB_${suffix}_URL`]: `file:${join('.data', `${id}.db`)}`,
    ...(existsSync(key) ? { [`KEYS_${suffix}`]: readFileSync(key, 'utf8').trim() } : {}),
    [`MAIL_${suffix}`]: 'mailbox:',
    [`SMS_${suffix}`]: 'mailbox:',
    [`SITES_${suffix}`]: JSON.stringify({ firstParty: [`http://area.${id}.localhost:${env['PORT'] ?? 8787}`], pages: [] }),
    ...env,
  }
}

/** The utility that examples in the help name: one that is there. */
export const exampleUtility: string = Object.keys(profiles)[0] ?? 'utility'
