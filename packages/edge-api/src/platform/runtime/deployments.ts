import type { OAuthClient, Profile } from '@foyer/contract/profile'
import { messages, profiles } from '@foyer/utilities'
import type { Client } from '@libsql/client'
import { chooseTransports } from '../../messages/transports/choose.ts'
import type { Mailbox } from '../../messages/transports/mailbox.ts'
import type { SmtpSetting } from '../../messages/transports/settings.ts'
import type { EmailTransport } from '../../messages/transports/transport.ts'
import { clientsFrom } from '../../oauth/clients/parse-clients.ts'
import type { Deployment } from '../deployment.ts'
import { isLoopback } from '../http/loopback.ts'
import { EnvironmentError, parseEnvironment } from './environment.ts'

/** What differs between Node and Workers. */
export interface RuntimeAdapters {
  database(url: string, token: string | null): Client
  smtp(setting: SmtpSetting): EmailTransport
  /** Null but in development, where every first-party page is on this machine. */
  mailbox: Mailbox | null
}

/**
 * The utilities that are served here, by id: those `UTILITIES` lists (`water,gas`), each with its own settings.
 *
 * @throws {EnvironmentError} naming all that is missing or malformed.
 */
export function openDeployments(
  env: Readonly<Record<string, string | undefined>>,
  adapters: RuntimeAdapters,
): ReadonlyMap<string, Deployment> {
  const ids = (env['UTILITIES'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
  if (ids.length === 0)
    throw new EnvironmentError(`UTILITIES is missing: it lists who is served here, of ${Object.keys(profiles).join(', ')}.`)
  const problems: string[] = []
  const deployments = new Map<string, Deployment>()
  for (const id of ids) {
    try {
      deployments.set(id, openDeployment(id, env, adapters))
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
  }
  if (adapters.mailbox && ![...deployments.values()].every(isOnThisMachine))
    problems.push(
      'The development mailbox shows every code to all its visitors: it opens only where all first-party pages of SITES_{ID} are on *.localhost.',
    )
  if (problems.length > 0) throw new EnvironmentError(problems.join('\n'))
  return deployments
}

const isOnThisMachine = ({ sites }: Deployment): boolean => sites.firstParty.every((origin) => isLoopback(new URL(origin)))

function openDeployment(id: string, env: Readonly<Record<string, string | undefined>>, adapters: RuntimeAdapters): Deployment {
  const profile = profiles[id]
  if (!profile) throw new EnvironmentError(`UTILITIES names ${id}, which is none of ${Object.keys(profiles).join(', ')}.`)
  const settings = parseEnvironment(id, env)
  const wording = messages[id]
  return {
    profile,
    sites: settings.sites ?? profile.sites,
    clients: clientsOfSetting(id, env, profile),
    keys: settings.keys,
    ...chooseTransports(settings, adapters.mailbox, adapters.smtp),
    ...(wording ? { wording } : {}),
    database: adapters.database(settings.databaseUrl, settings.databaseToken),
  }
}

function clientsOfSetting(
  id: string,
  env: Readonly<Record<string, string | undefined>>,
  { clients = [] }: Profile,
): readonly OAuthClient[] {
  const name = `CLIENTS_${id.toUpperCase().replaceAll('-', '_')}`
  try {
    return clientsFrom(env[name]?.trim() || undefined, clients)
  } catch (error) {
    throw new EnvironmentError(`${name} ${error instanceof Error ? error.message : 'cannot be read.'}`)
  }
}
