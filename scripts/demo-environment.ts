import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { returnsOf, wwwOf } from '../packages/host-demo/serve.ts'
import { originOf } from '../packages/host-demo/server/addresses.ts'
import { portalOrigin, portalPages } from '../packages/host-demo/server/portal.ts'
import { profiles } from '../packages/utilities/index.ts'

export interface DemoOptions {
  folder: string
  apiPort: number
  hostPort: number
  /** Every address is an https one. */
  isSecure?: boolean | undefined
  /** Where a utility's database is; embedded files when absent. */
  databaseUrl?: (utility: string) => string
}

/** Settings of a demo on this machine: every utility, its own file, the mailbox, hosts below `localhost`. */
export function demoEnvironment({ folder, apiPort, hostPort, isSecure, databaseUrl }: DemoOptions): Record<string, string> {
  mkdirSync(folder, { recursive: true })
  const ids = Object.keys(profiles)
  return {
    UTILITIES: ids.join(','),
    ...Object.fromEntries(
      ids.flatMap((id) => {
        const suffix = id.toUpperCase().replaceAll('-', '_')
        const sites = {
          firstParty: [areaOf(id, apiPort, isSecure)],
          pages: [wwwOf(id, hostPort, isSecure)],
          returns: returnsOf(id, hostPort, isSecure),
          rpId: `${id}.localhost`,
        }
        return [
          [`DB_${suffix}_URL`, databaseUrl?.(id) ?? `file:${join(folder, `${id}.db`)}`],
          [`KEYS_${suffix}`, keysIn(folder, id)],
          [`MAIL_${suffix}`, 'mailbox:'],
          [`SMS_${suffix}`, 'mailbox:'],
          [`SITES_${suffix}`, JSON.stringify(sites)],
          [`CLIENTS_${suffix}`, JSON.stringify(clientsOf(id, hostPort, isSecure))],
        ]
      }),
    ),
  }
}

/** The invented portal, where it stands on this machine; apps as the profile has them. */
function clientsOf(id: string, hostPort: number, isSecure: boolean | undefined): Record<string, object> {
  const origin = portalOrigin(hostPort, isSecure)
  const places = { origins: [origin], redirects: portalPages.map((path) => origin + path) }
  return Object.fromEntries((profiles[id]?.clients ?? []).filter(({ kind }) => kind === 'web').map((client) => [client.id, places]))
}

export const areaOf = (utility: string, port: number, isSecure?: boolean): string => originOf(`area.${utility}`, port, isSecure)

/** Drawn on this machine, once: no key of the repository opens anything. */
function keysIn(folder: string, id: string): string {
  const file = join(folder, `${id}.key`)
  if (!existsSync(file)) writeFileSync(file, `k1:${randomBytes(32).toString('base64url')}`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
