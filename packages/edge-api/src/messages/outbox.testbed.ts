import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Profile } from '@foyer/contract/profile'
import { type Client, createClient } from '@libsql/client'
import { base64url, keyRing } from '../platform/keys/keys.ts'
import type { LogEntry, Ports } from '../platform/ports.ts'
import type { MessageDraft } from './message.ts'
import type { EmailTransport, SmsTransport } from './transports/transport.ts'

const MIGRATIONS = new URL('../../migrations/', import.meta.url)

/** A migrated database in a file of its own, removed by `end`. */
export async function temporaryDatabase(): Promise<{ database: Client; open: () => Client; end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-outbox-'))
  const open = () => createClient({ url: `file:${join(folder, 'test.db')}`, timeout: 5_000 })
  const database = open()
  for (const file of readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    const statements = readFileSync(new URL(file, MIGRATIONS), 'utf8').split('--> statement-breakpoint')
    await database.batch(statements, 'write')
  }
  const end = () => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { database, open, end }
}

/** A clock that stands until it is moved. */
export function testPorts(
  start = Date.UTC(2026, 10, 21, 13, 32),
): Pick<Ports, 'now' | 'random' | 'log'> & { advance(ms: number): void; entries: LogEntry[] } {
  let now = start
  const entries: LogEntry[] = []
  return {
    now: () => now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    log: (entry) => void entries.push(entry),
    advance(ms) {
      now += ms
    },
    entries,
  }
}

export const testProfile: Profile = {
  id: 'oldtown',
  name: 'Old Town Energy',
  languages: ['fr', 'en', 'it', 'nl', 'de'],
  timeZone: 'Europe/Monaco',
  phoneCountries: ['MC'],
  currency: 'EUR',
  identify: 'neutral',
  audiences: {},
  references: [],
  activationLink: { lifetimeDays: 30, maxUses: null, reminderAfterDays: 20 },
  lockout: { failures: 5, pauseMinutes: 180 },
  legal: [],
  notices: [],
  sites: { firstParty: ['https://area.oldtown.example'], pages: [] },
  contact: { url: { fr: 'https://www.oldtown.example/contact?a=1&b=2' } },
  sender: { email: 'noreply@oldtown.example', name: 'Old Town Énergie', smsName: 'OldTown' },
}

export const testKeys = keyRing(`k1:${base64url(new Uint8Array(32).fill(7))}`)

export const testDeployment = (database: Client, transports: { email: EmailTransport; sms: SmsTransport }) => ({
  profile: testProfile,
  sites: { firstParty: testProfile.sites.firstParty, pages: [] },
  database,
  keys: testKeys,
  ...transports,
})

export const codeMessage = (now: number, more: { to?: string; channel?: 'email' | 'sms' } = {}): MessageDraft => ({
  channel: more.channel ?? 'email',
  to: more.to ?? 'claire@example.org',
  template: 'code',
  locale: 'fr',
  audience: 'individual',
  values: { code: '482913', purpose: 'sign-in', firstName: 'Claire', host: null, expiresAt: now + 600_000 },
  expiresAt: now + 600_000,
})
